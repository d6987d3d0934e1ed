import { z } from "zod";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity, ticked } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { changePresence } from "./change-presence.ts";
import { mayKeepAttendance } from "./policy.ts";
import { inRoomAt, obstaclesToArriving } from "./presence-rules.ts";
import { listPresence, listRoll } from "./queries.ts";
import { isOccupied, obstaclesToKeepingPresence } from "./rules.ts";

export const noteArrivalsInput = z.object({
  conventionId: identity(),
  attendanceIds: identities(),
  /** "Wszyscy obecni": every seat that somebody holds and who is not in the room yet. */
  everySeat: ticked(),
  heldAt: heldAt(),
});

/**
 * Somebody has come, or all members have. Refuses outside a session, whoever is not on the roll or in the room already,
 * and an hour that has not come yet.
 */
export function noteArrivals(
  ctx: Context,
  input: z.output<typeof noteArrivalsInput>,
): { conventionId: string; arrived: number } {
  return change(ctx, (tx, record) => {
    permit(mayKeepAttendance(ctx.actor));
    const convention = getConvention(tx, input.conventionId);
    const at = instantHeld(ctx.now(), input.heldAt);
    const roll = listRoll(tx, convention.id);
    const present = inRoomAt(listPresence(tx, convention.id), at);
    const chosen = input.everySeat
      ? roll.filter((entry) => isOccupied(entry) && !present.has(entry.id))
      : roll.filter(({ id }) => input.attendanceIds.includes(id));
    const isStranger = !input.everySeat && chosen.length !== new Set(input.attendanceIds).size;
    refuseOn([
      ...obstaclesToKeepingPresence(convention),
      ...obstaclesToHolding(input.heldAt, ctx.now(), convention),
      ...(isStranger || roll.length === 0 ? [because("not-invited")] : []),
      ...(input.attendanceIds.length === 0 && chosen.length === 0 ? [because("nobody-named")] : []),
      ...obstaclesToArriving(chosen.some(({ id }) => present.has(id))),
    ]);

    for (const entry of chosen)
      changePresence(ctx, tx, record, { convention, entry, kind: "arrived", heldAt: at });
    return { conventionId: convention.id, arrived: chosen.length };
  });
}
