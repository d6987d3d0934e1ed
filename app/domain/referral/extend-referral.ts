import { z } from "zod";
import { referralExtensions } from "#schema/referrals";
import type { Context } from "../kernel/context.ts";
import { count, identity, paragraph, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { stepReferral } from "./step-referral.ts";

export const extendReferralInput = z.object({
  referralId: identity(),
  /** More days, of the kind the term is counted in. */
  days: count(60).refine((days) => days > 0, "required"),
  grantedBy: text(),
  reason: paragraph(),
});

/** The term grows by some days; who granted them and why stays on the record, and everybody can read it. */
export const extendReferral = (
  ctx: Context,
  { referralId, ...extension }: z.output<typeof extendReferralInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx, { clockId }) => {
    const grantedOn = polishDay(ctx.now());
    tx.insert(referralExtensions)
      .values({ ...extension, id: ctx.newId(), referralId, clockId, grantedOn })
      .run();
    return {
      to: {},
      event: "referral.extended",
      details: { days: extension.days, grantedBy: extension.grantedBy },
    };
  });
