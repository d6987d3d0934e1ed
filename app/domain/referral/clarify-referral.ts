import { eq } from "drizzle-orm";
import { z } from "zod";
import { referralPauses } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { listAskingDistrictIds } from "../question/queries.ts";
import { mayClarify } from "./policy.ts";
import { findHolder, getReferral } from "./queries.ts";
import { findOpenPause } from "./clock-queries.ts";
import { obstaclesToWorking } from "./rules.ts";

export const clarifyReferralInput = z.object({ referralId: identity(), reply: paragraph() });

/**
 * The asker clarifies, or the office for them: from tomorrow the days count again, also for a unit to which the matter was
 * handed over meanwhile. Refuses when nobody asks, and when nobody holds the matter any more.
 */
export function clarifyReferral(
  ctx: Context,
  { referralId, reply }: z.output<typeof clarifyReferralInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const referral = getReferral(tx, referralId);
    permit(mayClarify(ctx.actor, referral.questionId ? listAskingDistrictIds(tx, referral.questionId) : []));
    refuseOn(obstaclesToWorking(findHolder(tx, referral) ?? referral));
    const pause = findOpenPause(tx, referral.clockId);
    refuseOn(pause ? [] : [because("no-clarification-asked")]);

    const asked = found(pause);
    tx.update(referralPauses)
      .set({ endedOn: polishDay(ctx.now()), reply, repliedBy: ctx.actor.name })
      .where(eq(referralPauses.id, asked.id))
      .run();
    record("referral.clarified", asked.referralId);
    return { id: referralId };
  });
}
