import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay, polishInstant } from "#domain/kernel/polish-time";
import { remindAddressee } from "#domain/referral/remind-addressee";
import { listReferralsToRemind } from "#domain/referral/reminder-queries";

/** Nobody is woken: reminders leave from nine in the morning in Warsaw. */
const from = "09:00";

/**
 * One pass over what lies with addressees: who answers soon, or is late, or has not confirmed the receipt. Runs as often as
 * you like: who was reminded today is left in peace. Gives how many were reminded.
 */
export function remindAddressees(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const now = ctx.now();
  const today = polishDay(now);
  const body = findOwnBody(ctx.db);
  if (!body || now < polishInstant(today, from)) return 0;
  const due = listReferralsToRemind(ctx.db, body.id, today);
  for (const { id: referralId } of due) remindAddressee(ctx, { referralId });
  return due.length;
}
