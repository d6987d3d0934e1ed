import { listOwnersToRemind } from "#domain/action-item/owner-queries";
import { remindOwner } from "#domain/action-item/remind-owner";
import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay, polishInstant } from "#domain/kernel/polish-time";

/** Nobody is woken: reminders leave from nine in the morning in Warsaw. */
const from = "09:00";

/**
 * One pass over the promises whose term ends within a week or has ended. Runs as often as you like: whoever was written to
 * today, or has reported it done, is left in peace. Gives how many were reminded.
 */
export function remindOwners(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const now = ctx.now();
  const today = polishDay(now);
  const body = findOwnBody(ctx.db);
  if (!body || now < polishInstant(today, from)) return 0;
  const due = listOwnersToRemind(ctx.db, body.id, today);
  for (const { id: actionItemId } of due) remindOwner(ctx, { actionItemId });
  return due.length;
}
