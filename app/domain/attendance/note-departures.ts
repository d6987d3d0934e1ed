import { z } from "zod";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { changePresence } from "./change-presence.ts";
import { mayKeepAttendance } from "./policy.ts";
import { inRoomAt, obstaclesToLeaving } from "./presence-rules.ts";
import { listPresence, listRoll } from "./queries.ts";
import { obstaclesToKeepingPresence } from "./rules.ts";

export const noteDeparturesInput = z.object({
  conventionId: identity(),
  attendanceIds: identities(),
  heldAt: heldAt(),
});

/** Somebody has left the room. Refuses outside a session, and whoever is not in it at that hour. */
export function noteDepartures(
  ctx: Context,
  input: z.output<typeof noteDeparturesInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepAttendance(ctx.actor));
    const convention = getConvention(tx, input.conventionId);
    const at = instantHeld(ctx.now(), input.heldAt);
    const present = inRoomAt(listPresence(tx, convention.id), at);
    const chosen = listRoll(tx, convention.id).filter(({ id }) => input.attendanceIds.includes(id));
    refuseOn([
      ...obstaclesToKeepingPresence(convention),
      ...obstaclesToHolding(input.heldAt, ctx.now(), convention),
      ...(chosen.length !== new Set(input.attendanceIds).size ? [because("not-invited")] : []),
      ...(input.attendanceIds.length === 0 ? [because("nobody-named")] : []),
      ...obstaclesToLeaving(chosen.every(({ id }) => present.has(id))),
    ]);

    for (const entry of chosen)
      changePresence(ctx, tx, record, { convention, entry, kind: "left", heldAt: at });
    return { conventionId: convention.id };
  });
}
