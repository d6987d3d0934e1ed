import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayInvite } from "./policy.ts";
import { getAttendance } from "./queries.ts";

export const removeGuestInput = z.object({ attendanceId: identity() });

/** A guest is taken off the list, with a trace in the chain. A seat stays: it can only be excused or absent. */
export function removeGuest(
  ctx: Context,
  { attendanceId }: z.output<typeof removeGuestInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayInvite(ctx.actor));
    const guest = getAttendance(tx, attendanceId);
    refuseOn(guest.seatId === null ? [] : [because("not-invited")]);

    tx.delete(attendances).where(eq(attendances.id, attendanceId)).run();
    record("attendance.guest-removed", guest.conventionId, { name: guest.name });
    return { conventionId: guest.conventionId };
  });
}
