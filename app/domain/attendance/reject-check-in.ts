import { eq } from "drizzle-orm";
import { z } from "zod";
import { checkIns } from "#schema/proceedings";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayKeepAttendance } from "./policy.ts";
import { getRollEntry } from "./queries.ts";

export const rejectCheckInInput = z.object({ attendanceId: identity() });

/** The clerk does not see them in the room: the claim goes, and nothing is written down. A claim is taken by noting the arrival. */
export function rejectCheckIn(
  ctx: Context,
  { attendanceId }: z.output<typeof rejectCheckInInput>,
): { conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayKeepAttendance(ctx.actor));
    const { conventionId } = getRollEntry(tx, attendanceId);
    tx.delete(checkIns).where(eq(checkIns.attendanceId, attendanceId)).run();
    return { conventionId };
  });
}
