import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayRemindAddressees } from "./policy.ts";
import { getReferral } from "./queries.ts";
import { sumOf } from "./clock-queries.ts";
import { findOccasionToRemind } from "./reminder-queries.ts";
import { obstaclesToWorking } from "./rules.ts";

export const remindAddresseeInput = z.object({ referralId: identity() });

/**
 * The daily pass reminds an addressee of an answer that is soon due or late, or of a receipt nobody confirmed. Refuses
 * when nothing is due to be said today, so that doing it twice reminds nobody twice.
 */
export function remindAddressee(
  ctx: Context,
  { referralId }: z.output<typeof remindAddresseeInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRemindAddressees(ctx.actor));
    const referral = getReferral(tx, referralId);
    refuseOn(obstaclesToWorking(referral));
    const occasion = findOccasionToRemind(tx, referral, polishDay(ctx.now()));
    refuseOn(occasion === null ? [because("reminder-not-due")] : []);
    record("referral.reminded", referralId, { occasion, dueOn: sumOf(tx, referral)?.dueOn ?? null });
    return { id: referralId };
  });
}
