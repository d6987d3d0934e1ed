import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { stepReferral } from "./step-referral.ts";

export const acknowledgeReferralInput = z.object({ referralId: identity() });

/** The addressee confirms that the matter has arrived; said again, the first day stays. */
export const acknowledgeReferral = (
  ctx: Context,
  { referralId }: z.output<typeof acknowledgeReferralInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (_tx, { acknowledgedOn }) => ({
    to: { acknowledgedOn: acknowledgedOn ?? polishDay(ctx.now()) },
    event: "referral.acknowledged",
  }));
