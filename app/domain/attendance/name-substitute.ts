import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { findPerson, listSeatHolders } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { findRuleOn } from "../rule-book/queries.ts";
import { mayInvite } from "./policy.ts";
import { getAttendance, listDeputies, listRoll } from "./queries.ts";
import { obstaclesToInviting, obstaclesToSubstitute, ruleDayOf } from "./rules.ts";

export const nameSubstituteInput = z.object({
  attendanceId: identity(),
  substitutePersonId: optionalIdentity(),
  substituteName: optionalText(),
});

/**
 * The office notes who sits in a seat instead of its holder; without a name the substitution ends.
 * Measured by the rule `substitutes` of the convention's day; the record of an old convention is taken as its source says.
 */
export function nameSubstitute(
  ctx: Context,
  input: z.output<typeof nameSubstituteInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayInvite(ctx.actor));
    const seat = getAttendance(tx, input.attendanceId);
    const convention = getConvention(tx, seat.conventionId);
    const person = input.substitutePersonId ? found(findPerson(tx, input.substitutePersonId)) : undefined;
    const substitute = { personId: person?.id ?? null, name: person?.name ?? input.substituteName };
    const day = ruleDayOf(convention.heldOn);
    const isMeasured = substitute.name !== null && day !== null && !convention.isArchived;
    refuseOn([
      ...obstaclesToInviting(convention),
      ...(seat.seatId === null ? [because("not-a-member")] : []),
      ...(isMeasured
        ? obstaclesToSubstitute(substitute, {
            rule: findRuleOn(tx, convention.bodyId, "substitutes", day) ?? null,
            deputies: listDeputies(tx, convention.bodyId, day).filter(
              (deputy) => deputy.seatId === seat.seatId,
            ),
            holders: listSeatHolders(tx, convention.bodyId, day),
            others: listRoll(tx, convention.id)
              .filter((entry) => entry.id !== seat.id)
              .map((entry) => ({ personId: entry.substitutePersonId, name: entry.substituteName })),
          })
        : []),
    ]);

    tx.update(attendances)
      .set({ substitutePersonId: substitute.personId, substituteName: substitute.name })
      .where(eq(attendances.id, seat.id))
      .run();
    record("attendance.substitute-named", convention.id, { instead: seat.name, substitute: substitute.name });
    return { conventionId: convention.id };
  });
}
