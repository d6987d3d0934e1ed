import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { findPerson } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalEmail, optionalIdentity, optionalText, text } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayInvite } from "./policy.ts";
import { listRoll, nextGuestPosition } from "./queries.ts";
import { obstaclesToInviting } from "./rules.ts";

export const inviteGuestInput = z.object({
  conventionId: identity(),
  name: text(),
  office: optionalText(),
  organisation: optionalText(),
  guestRole: optionalText(),
  personId: optionalIdentity(),
  email: optionalEmail().optional(),
});

/** The office invites somebody who has no seat, by name and office. Refuses the same guest twice. */
export function inviteGuest(ctx: Context, input: z.output<typeof inviteGuestInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayInvite(ctx.actor));
    const convention = getConvention(tx, input.conventionId);
    if (input.personId) found(findPerson(tx, input.personId));
    const guests = listRoll(tx, convention.id).filter((entry) => entry.seatId === null);
    const isInvited = guests.some(
      (guest) =>
        (input.personId !== null && guest.personId === input.personId) ||
        (guest.name === input.name && guest.office === input.office),
    );
    refuseOn([...obstaclesToInviting(convention), ...(isInvited ? [because("already-invited")] : [])]);

    const guest = {
      ...input,
      email: input.email ?? null,
      salt: input.email ? ctx.newSecret() : null,
      id: ctx.newId(),
      status: "invited" as const,
      position: nextGuestPosition(tx, convention.id),
    };
    tx.insert(attendances).values(guest).run();
    record("attendance.guest-invited", convention.id, { name: input.name });
    return { id: guest.id };
  });
}
