import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalEmail } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { findAddressOf } from "./address-queries.ts";
import { mayInvite } from "./policy.ts";
import { getAttendance } from "./queries.ts";

export const setContactInput = z.object({ attendanceId: identity(), email: optionalEmail() });

/**
 * The office says where a line of the roll is written to, or forgets it: then the person's account counts again. Whoever
 * is now reached at another address counts as not invited yet, so that the invitation can be sent there.
 */
export function setContact(
  ctx: Context,
  { attendanceId, email }: z.output<typeof setContactInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayInvite(ctx.actor));
    const entry = getAttendance(tx, attendanceId);
    const before = findAddressOf(tx, entry)?.address ?? null;
    const after = findAddressOf(tx, { ...entry, email })?.address ?? null;
    tx.update(attendances)
      .set({
        email,
        salt: email === null && entry.substituteEmail === null ? null : ctx.newSecret(),
        invitedOn: after === before || after === null ? entry.invitedOn : null,
      })
      .where(eq(attendances.id, attendanceId))
      .run();
    record("attendance.contact-set", entry.conventionId, { name: entry.name, isKnown: email !== null });
    return { conventionId: entry.conventionId };
  });
}
