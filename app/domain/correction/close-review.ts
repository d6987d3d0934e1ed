import { eq } from "drizzle-orm";
import { z } from "zod";
import { minutesReviews } from "#schema/corrections";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayCloseReview } from "./policy.ts";
import { findCorrectionRule, getReview, listCorrections } from "./queries.ts";
import { isContested, obstaclesToClosing } from "./rules.ts";

export const closeReviewInput = z.object({ reviewId: identity() });

/**
 * Closes a round of corrections: by the clerk, or by itself, once its last day has passed and everything is answered. What
 * nobody contests is approved with it.
 */
export function closeReview(
  ctx: Context,
  { reviewId }: z.output<typeof closeReviewInput>,
): { conventionId: string; contested: number } {
  return change(ctx, (tx, record) => {
    permit(mayCloseReview(ctx.actor));
    const review = getReview(tx, reviewId);
    const { conventionId, sentOn } = review;
    const corrections = listCorrections(tx, review);
    const today = polishDay(ctx.now());
    const source = findCorrectionRule(tx, conventionId, sentOn)?.source ?? null;
    refuseOn(obstaclesToClosing(review, corrections, today, source));

    tx.update(minutesReviews)
      .set({ state: "closed", closedOn: today })
      .where(eq(minutesReviews.id, reviewId))
      .run();
    const contested = corrections.filter(isContested).length;
    record("minutes-review.closed", reviewId, { convention: conventionId, contested });
    return { conventionId, contested };
  });
}
