import { eq } from "drizzle-orm";
import { z } from "zod";
import { minutesCorrections } from "#schema/corrections";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity, optionalParagraph, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayReadDraft } from "./policy.ts";
import { findCorrectionRule, findOwnCorrection, getReview } from "./queries.ts";
import { getReader } from "./reader-queries.ts";
import { obstaclesToProposing, obstaclesToReplacing, sentenceAt as sentenceOf } from "./rules.ts";

/** `sentenceAt` counts the section's sentences from 0. Without a proposal the sentence should go. */
export const proposeCorrectionInput = z.object({
  readerId: identity(),
  sectionId: identity(),
  sentenceAt: count(),
  proposal: optionalParagraph(),
  reason: paragraph(),
});

/**
 * Somebody who was present proposes a change to one sentence, and says why; until it is answered, a new proposal replaces
 * their own. Refuses after the last day, quoting the rule that set it.
 */
export function proposeCorrection(
  ctx: Context,
  { readerId, sectionId, sentenceAt, proposal, reason }: z.output<typeof proposeCorrectionInput>,
): { readerId: string; id: string } {
  return change(ctx, (tx, record) => {
    const reader = getReader(tx, readerId);
    permit(mayReadDraft(ctx.actor, reader));
    const review = getReview(tx, reader.reviewId);
    const today = polishDay(ctx.now());
    const rule = findCorrectionRule(tx, review.conventionId, review.sentOn);
    const sentence = found(sentenceOf(review.sections, sectionId, sentenceAt));
    const earlier = findOwnCorrection(tx, { readerId, sectionId, sentenceAt });
    refuseOn([
      ...obstaclesToProposing(review, today, rule?.source ?? null),
      ...obstaclesToReplacing(earlier),
      ...(proposal === sentence ? [because("correction-changes-nothing")] : []),
    ]);

    const said = {
      proposal: proposal ?? "",
      reason,
      proposedBy: ctx.actor.name || reader.name,
      proposedOn: today,
    };
    const id = earlier?.id ?? ctx.newId();
    if (earlier) tx.update(minutesCorrections).set(said).where(eq(minutesCorrections.id, id)).run();
    else
      tx.insert(minutesCorrections)
        .values({
          id,
          reviewId: review.id,
          readerId,
          sectionId,
          sentenceAt,
          sentence,
          state: "proposed",
          ...said,
        })
        .run();
    record("minutes-review.correction-proposed", review.id, {
      correction: id,
      section: sectionId,
      sentenceAt,
    });
    return { readerId, id };
  });
}
