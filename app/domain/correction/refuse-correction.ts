import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { answerCorrection } from "./answer-correction.ts";
import { mayKeepRound } from "./policy.ts";
import { getCorrection, getReview } from "./queries.ts";
import { obstaclesToRefusing } from "./rules.ts";

export const refuseCorrectionInput = z.object({ correctionId: identity(), answer: paragraph() });

/** The clerk does not take a correction, and says why. Unless whoever proposed it lets go, the convention decides. */
export function refuseCorrection(
  ctx: Context,
  { correctionId, answer }: z.output<typeof refuseCorrectionInput>,
): { conventionId: string; id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRound(ctx.actor));
    const correction = getCorrection(tx, correctionId);
    const { conventionId, id: reviewId } = getReview(tx, correction.reviewId);
    refuseOn(obstaclesToRefusing(correction));

    answerCorrection(ctx, tx, correctionId, "refused", answer);
    record("minutes-review.correction-refused", reviewId, { correction: correctionId });
    return { conventionId, id: correctionId };
  });
}
