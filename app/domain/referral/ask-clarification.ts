import { z } from "zod";
import { referralPauses } from "#schema/referrals";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, refuseOn } from "../kernel/refusal.ts";
import { findOpenPause } from "./clock-queries.ts";
import { stepReferral } from "./step-referral.ts";

export const askClarificationInput = z.object({ referralId: identity(), request: paragraph() });

/** The addressee asks the asker to clarify: the clock stands from tomorrow until the reply. Refuses a second request while one waits. */
export const askClarification = (
  ctx: Context,
  { referralId, request }: z.output<typeof askClarificationInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx, { clockId, acknowledgedOn }) => {
    refuseOn(findOpenPause(tx, clockId) ? [because("clarification-pending")] : []);
    const today = polishDay(ctx.now());
    tx.insert(referralPauses).values({ id: ctx.newId(), referralId, clockId, askedOn: today, request }).run();
    return {
      to: { acknowledgedOn: acknowledgedOn ?? today },
      event: "referral.clarification-asked",
    };
  });
