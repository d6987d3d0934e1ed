import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { stepReferral } from "./step-referral.ts";

export const holdReferralInput = z.object({ referralId: identity(), holdingReply: paragraph() });

/** A holding reply: the addressee says that the matter is being worked on. It is no answer, and the clock runs on. */
export const holdReferral = (
  ctx: Context,
  { referralId, holdingReply }: z.output<typeof holdReferralInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (_tx, { acknowledgedOn }) => {
    const today = polishDay(ctx.now());
    return {
      to: { holdingReply, holdingReplyOn: today, acknowledgedOn: acknowledgedOn ?? today },
      event: "referral.held",
    };
  });
