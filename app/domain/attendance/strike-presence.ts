import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { presenceChanges } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepAttendance } from "./policy.ts";
import { getPresenceChange } from "./presence-queries.ts";
import { getRollEntry, listPresence } from "./queries.ts";
import { obstaclesToKeepingPresence } from "./rules.ts";

export const strikePresenceInput = z.object({ changeId: identity() });

/**
 * A wrong tap is taken back: it stays in the record and counts for nothing. Whoever never came is no longer present on the
 * roll. Refuses what was taken back already.
 */
export function strikePresence(
  ctx: Context,
  { changeId }: z.output<typeof strikePresenceInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepAttendance(ctx.actor));
    const wrong = getPresenceChange(tx, changeId);
    const convention = getConvention(tx, wrong.conventionId);
    refuseOn([
      ...obstaclesToKeepingPresence(convention),
      ...(wrong.isStruck ? [because("already-taken-back")] : []),
    ]);

    tx.update(presenceChanges).set({ isStruck: true }).where(eq(presenceChanges.id, changeId)).run();
    const hasCome = listPresence(tx, convention.id).some(
      ({ attendanceId, kind, isStruck }) =>
        attendanceId === wrong.attendanceId && kind === "arrived" && !isStruck,
    );
    const isTheirs = and(eq(attendances.id, wrong.attendanceId), eq(attendances.status, "present"));
    if (!hasCome) tx.update(attendances).set({ status: "invited" }).where(isTheirs).run();
    const entry = getRollEntry(tx, wrong.attendanceId);
    record("attendance.presence-struck", convention.id, {
      changeId,
      attendanceId: entry.id,
      name: entry.substituteName ?? entry.name,
      kind: wrong.kind,
    });
    return { conventionId: convention.id };
  });
}
