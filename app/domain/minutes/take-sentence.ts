import type { WriteDb } from "#db/client";
import { getCorrection, getReview } from "../correction/queries.ts";
import { withSentence } from "../correction/sentence-rules.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { found } from "../kernel/refusal.ts";
import { keepDraftOf } from "./keep-open-drafts.ts";
import { keepRevision, writtenNow } from "./keep-revision.ts";
import { getSection } from "./queries.ts";

/** The text changes where a correction was taken: what was being typed is kept first, then the section's next version. */
export function takeSentence(ctx: Context, tx: WriteDb, record: Recorder, correctionId: string): void {
  const { reviewId, sectionId, sentenceAt, sentence, proposal } = getCorrection(tx, correctionId);
  const { conventionId } = getReview(tx, reviewId);
  keepDraftOf(tx, ctx, record, sectionId);
  const section = getSection(tx, sectionId);
  keepRevision(tx, ctx, record, {
    ...writtenNow(ctx),
    conventionId,
    sectionId,
    version: section.version + 1,
    markdown: found(withSentence(section.markdown, sentenceAt, sentence, proposal)),
    cause: "correction",
  });
}
