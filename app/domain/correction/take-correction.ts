import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalParagraph, ticked } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { getSection } from "../minutes/queries.ts";
import { isAdopted } from "../edition/adoption-queries.ts";
import { answerCorrection } from "./answer-correction.ts";
import { mayKeepRound } from "./policy.ts";
import { getCorrection, getReview } from "./queries.ts";
import { obstaclesToTaking } from "./rules.ts";
import { withSentence } from "./sentence-rules.ts";

/** `isByHand`: the clerk has put it into the text, in words of their own. */
export const takeCorrectionInput = z.object({
  correctionId: identity(),
  isByHand: ticked(),
  answer: optionalParagraph(),
});

/**
 * The clerk takes a correction: its sentence changes in the text of the minutes, in the same transaction. Refuses, naming the
 * sentence, when it is not there any more; the clerk then changes the text by hand and marks the correction taken.
 */
export function takeCorrection(
  ctx: Context,
  { correctionId, isByHand, answer }: z.output<typeof takeCorrectionInput>,
): { conventionId: string; id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRound(ctx.actor));
    const correction = getCorrection(tx, correctionId);
    const { sectionId, sentenceAt, sentence, proposal, reviewId } = correction;
    const { conventionId } = getReview(tx, reviewId);
    refuseOn(obstaclesToTaking(correction, isAdopted(tx, conventionId)));
    const { markdown } = getSection(tx, sectionId);
    const isThere = isByHand || withSentence(markdown, sentenceAt, sentence, proposal) !== null;
    refuseOn(isThere ? [] : [because("sentence-changed", { sentence })]);

    answerCorrection(ctx, tx, correctionId, "taken", answer);
    record("minutes-review.correction-taken", reviewId, { correction: correctionId, isByHand });
    return { conventionId, id: correctionId };
  });
}
