import { eq } from "drizzle-orm";
import { z } from "zod";
import { referrals } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayRefer } from "./policy.ts";
import { getReferral } from "./queries.ts";
import { obstaclesToWorking } from "./rules.ts";

export const recallReferralInput = z.object({ referralId: identity() });

/** The office takes back what it sent to the wrong addressee; the clock of that referral ends. */
export function recallReferral(
  ctx: Context,
  { referralId }: z.output<typeof recallReferralInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRefer(ctx.actor));
    refuseOn(obstaclesToWorking(getReferral(tx, referralId)));

    tx.update(referrals)
      .set({ state: "recalled", endedOn: polishDay(ctx.now()) })
      .where(eq(referrals.id, referralId))
      .run();
    record("referral.recalled", referralId);
    return { id: referralId };
  });
}
