import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { attendanceTotals } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lines, optionalCount, optionalDay, optionalText, yesNoUnknown } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepAttendance } from "./policy.ts";
import { obstaclesToRecording } from "./rules.ts";

export const stateAttendanceTotalsInput = z.object({
  conventionId: identity(),
  /** The day of a meeting over several days; null when it was one. */
  day: optionalDay(),
  membersTotal: optionalCount(999),
  membersPresent: optionalCount(999),
  quorumNeeded: optionalCount(999),
  hasQuorum: yesNoUnknown(),
  participantsApprox: optionalCount(100_000),
  listAttached: optionalText(),
  temporarilyAbsent: lines(50),
});

/** States the attendance in figures, as a source or a signed list gives them: once per day. Said of a day again it replaces; all left empty, it is withdrawn. */
export function stateAttendanceTotals(
  ctx: Context,
  input: z.output<typeof stateAttendanceTotalsInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepAttendance(ctx.actor));
    refuseOn(obstaclesToRecording(getConvention(tx, input.conventionId)));

    const { conventionId, day, temporarilyAbsent, ...figures } = input;
    const isSameDay = and(
      eq(attendanceTotals.conventionId, conventionId),
      day === null ? isNull(attendanceTotals.day) : eq(attendanceTotals.day, day),
    );
    tx.delete(attendanceTotals).where(isSameDay).run();
    const saysAnything =
      temporarilyAbsent.length > 0 || Object.values(figures).some((figure) => figure !== null);
    if (saysAnything)
      tx.insert(attendanceTotals)
        .values({ ...input, id: ctx.newId() })
        .run();
    record("attendance.totals-stated", conventionId, {
      day,
      membersPresent: input.membersPresent,
      membersTotal: input.membersTotal,
    });
    return { conventionId };
  });
}
