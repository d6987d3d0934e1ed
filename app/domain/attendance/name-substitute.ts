import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findPerson, listSeatHolders } from "../council/queries.ts";
import type { ReadDb } from "#db/client";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { isOffice } from "../kernel/actor.ts";
import { identity, optionalEmail, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { findRuleOn } from "../rule-book/queries.ts";
import { findSubstituteAddress } from "./address-queries.ts";
import { obstaclesToAnswering } from "./answer-rules.ts";
import type { AnswerWay } from "./answer-rules.ts";
import { mayNameSubstitute, standingOf } from "./policy.ts";
import { getRollEntry, listDeputies, listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";
import { obstaclesToInviting, obstaclesToSubstitute, ruleDayOf } from "./rules.ts";

export const nameSubstituteInput = z.object({
  attendanceId: identity(),
  substitutePersonId: optionalIdentity(),
  substituteName: optionalText(),
  /** Where their own invitation goes; a person of the register is reached through their account. */
  substituteEmail: optionalEmail(),
  /** The instant a calendar's delegation claims for itself: what the substitute answers after it counts. Only the system says so. */
  stamp: optionalText(40).optional(),
});

/**
 * Says who sits in a seat instead of its holder, at this convention only; without a name the substitution ends. Measured by
 * the rule `substitutes` of the convention's day; the record of an old convention is taken as its source says. The seat's
 * holder may, from the invitation until it begins; the office whenever people may be invited. A substitute who can be
 * written to answers for themself; one who cannot counts as coming. Ending it leaves the seat to its holder, who answers anew.
 */
export function nameSubstitute(
  ctx: Context,
  input: z.output<typeof nameSubstituteInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    const seat = getRollEntry(tx, input.attendanceId);
    permit(mayNameSubstitute(ctx.actor, seat));
    const convention = getConvention(tx, seat.conventionId);
    const person = input.substitutePersonId ? found(findPerson(tx, input.substitutePersonId)) : undefined;
    const name = person?.name ?? input.substituteName;
    const substitute = { personId: person?.id ?? null, name };
    const stage = isOffice(ctx.actor)
      ? obstaclesToInviting(convention)
      : obstaclesToAnswering(convention, { invitedOn: seat.invitedOn, isByOffice: false, now: ctx.now() });
    refuseOn([
      ...stage,
      ...(seat.seatId === null ? [because("not-a-member")] : []),
      ...obstaclesByRule(tx, convention, seat, substitute),
    ]);

    const email = name === null ? null : input.substituteEmail;
    const named = {
      substitutePersonId: substitute.personId,
      substituteName: name,
      substituteEmail: email,
      salt: email === null && seat.email === null ? null : ctx.newSecret(),
    };
    const isReached = findSubstituteAddress(tx, { ...seat, ...named }) !== null;
    const answer = {
      answer: name === null || isReached ? null : ("coming" as const),
      answerNote: null,
      answeredBy: name === null || isReached ? null : wayOf(ctx, seat),
      // An answer given before this moment spoke of somebody else.
      answerStamp: momentOf(ctx, input.stamp ?? null).toISOString(),
      answerSequence: convention.calendarSequence ?? 0,
    };
    const isAwaited = convention.state === "convened" && !convention.isArchived;
    tx.update(attendances)
      .set({ ...named, ...(isAwaited ? answer : {}) })
      .where(eq(attendances.id, seat.id))
      .run();
    const details = { attendanceId: seat.id, instead: seat.name, substitute: name };
    record("attendance.substitute-named", convention.id, details);
    return { conventionId: convention.id };
  });
}

/** Never later than now, and never a calendar's word unless the system passes it on. */
function momentOf(ctx: Context, stamp: string | null): Date {
  const now = ctx.now();
  const claimed = ctx.actor.kind === "system" && stamp !== null ? new Date(stamp) : now;
  return claimed < now ? claimed : now;
}

const wayOf = (ctx: Context, seat: RollEntry): AnswerWay =>
  ctx.actor.kind === "system" ? "calendar" : standingOf(ctx.actor, seat) ? "page" : "office";

function obstaclesByRule(
  db: ReadDb,
  convention: Convention,
  seat: RollEntry,
  substitute: { personId: string | null; name: string | null },
): Reason[] {
  const { id, bodyId } = convention;
  const day = ruleDayOf(convention.heldOn);
  if (substitute.name === null || day === null || convention.isArchived) return [];
  return obstaclesToSubstitute(substitute, {
    rule: findRuleOn(db, bodyId, "substitutes", day) ?? null,
    deputies: listDeputies(db, bodyId, day).filter((deputy) => deputy.seatId === seat.seatId),
    holders: listSeatHolders(db, bodyId, day),
    others: listRoll(db, id)
      .filter((entry) => entry.id !== seat.id)
      .map((entry) => ({ personId: entry.substitutePersonId, name: entry.substituteName })),
  });
}
