import type { React } from "../kernel/context.ts";
import { getReview } from "../correction/queries.ts";
import { keepOpenDrafts } from "./keep-open-drafts.ts";
import { takeSentence } from "./take-sentence.ts";

/**
 * When the record changes its state, everything typed until then becomes a fact in the same transaction: what is prepared,
 * published or sent out is the live text, and the live text is then the kept one. A correction that was taken stands in the
 * text, unless the clerk wrote it there by hand.
 */
export const followMinutes: React = (ctx, tx, event, record) => {
  const { type, recordId, details } = event;
  if (type === "edition.prepared" || type === "edition.published" || type === "convention.closed")
    keepOpenDrafts(tx, ctx, record, recordId); // these records bear the convention's id
  if (type === "minutes-review.sent") keepOpenDrafts(tx, ctx, record, getReview(tx, recordId).conventionId);
  if (type === "minutes-review.correction-taken" && details["isByHand"] !== true)
    takeSentence(ctx, tx, record, String(details["correction"]));
};
