import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { listSeatHolders } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayInvite } from "./policy.ts";
import { listRoll } from "./queries.ts";
import { obstaclesToInviting, ruleDayOf } from "./rules.ts";

export const inviteSeatsInput = z.object({ conventionId: identity() });

/**
 * The office invites every seat of the body, each with its holder on the convention's day. Done again, it adds only the
 * seats that are missing. Refuses when there is nobody left to invite.
 */
export function inviteSeats(
  ctx: Context,
  { conventionId }: z.output<typeof inviteSeatsInput>,
): { invited: number } {
  return change(ctx, (tx, record) => {
    permit(mayInvite(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const invited = new Set(listRoll(tx, conventionId).map((entry) => entry.seatId));
    const holders = listSeatHolders(
      tx,
      convention.bodyId,
      ruleDayOf(convention.heldOn) ?? polishDay(ctx.now()),
    );
    const missing = holders.filter(
      (holder, at) =>
        !invited.has(holder.seatId) && holders.findIndex((other) => other.seatId === holder.seatId) === at,
    );
    refuseOn([
      ...obstaclesToInviting(convention),
      ...(missing.length === 0 ? [because("nobody-to-invite")] : []),
    ]);

    const rows = missing.map(({ seatId, district, personId, name }) => ({
      id: ctx.newId(),
      conventionId,
      seatId,
      personId: district ? personId : (convention.chairPersonId ?? personId),
      name: district ? name : (convention.chairName ?? name),
      office: district ? null : convention.chairOffice,
      status: "invited" as const,
      position: district?.number ?? 0,
    }));
    tx.insert(attendances).values(rows).run();
    record("attendance.seats-invited", conventionId, { invited: rows.length });
    return { invited: rows.length };
  });
}
