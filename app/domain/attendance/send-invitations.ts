import { inArray } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { listAddressees } from "./address-queries.ts";
import { maySendInvitations } from "./policy.ts";
import { listRoll } from "./queries.ts";
import { obstaclesToSending } from "./rules.ts";
import { tellInvitation } from "./tell-addressee.ts";

export const sendInvitationsInput = z.object({
  conventionId: identity(),
  /** Only these lines of the roll; none named is all of them. */
  attendanceIds: identities(),
});

/**
 * The office sends the invitation to everybody on the roll who has not had one and has an address; to their substitutes
 * too. Says how many lines of the roll it went to, and how many have a name but no address. Refuses before the
 * convention is announced, after its day, and when there is nobody to send to.
 */
export function sendInvitations(
  ctx: Context,
  { conventionId, attendanceIds }: z.output<typeof sendInvitationsInput>,
): { conventionId: string; sent: number; withoutAddress: number } {
  return change(ctx, (tx, record) => {
    permit(maySendInvitations(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const today = polishDay(ctx.now());
    const roll = listRoll(tx, conventionId);
    const isStranger = attendanceIds.some((id) => !roll.some((entry) => entry.id === id));
    const left = roll
      .filter((entry) => attendanceIds.length === 0 || attendanceIds.includes(entry.id))
      .filter((entry) => entry.invitedOn === null)
      .map((entry) => ({ entry, addressees: listAddressees(tx, entry) }));
    const reached = left.filter(({ addressees }) => addressees.length > 0);
    const withoutAddress = left.filter(
      ({ entry, addressees }) => addressees.length === 0 && entry.name !== null,
    ).length;
    refuseOn([
      ...obstaclesToSending(convention, today),
      ...(isStranger ? [because("not-invited")] : []),
      ...(left.length === 0 ? [because("nobody-to-invite")] : []),
      ...(left.length > 0 && reached.length === 0 ? [because("nobody-has-address")] : []),
    ]);

    for (const { entry, addressees } of reached)
      for (const to of addressees) tellInvitation(ctx, tx, convention, entry, to);
    const ids = reached.map(({ entry }) => entry.id);
    tx.update(attendances).set({ invitedOn: today }).where(inArray(attendances.id, ids)).run();
    record("attendance.invitations-sent", conventionId, { sent: reached.length, withoutAddress });
    return { conventionId, sent: reached.length, withoutAddress };
  });
}
