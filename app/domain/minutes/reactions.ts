import { eq } from "drizzle-orm";
import { minutesReviews } from "#schema/corrections";
import type { React } from "../kernel/context.ts";
import { keepOpenDrafts } from "./keep-open-drafts.ts";

/**
 * When the record changes its state, everything typed until then becomes a fact in the same transaction: what is prepared,
 * published or sent out is the live text, and the live text is then the kept one.
 */
export const followMinutes: React = (ctx, tx, event, record) => {
  const { type, recordId } = event;
  if (type === "edition.prepared" || type === "edition.published" || type === "convention.closed")
    keepOpenDrafts(tx, ctx, record, recordId); // these records bear the convention's id
  if (type === "minutes-review.sent") {
    const review = tx
      .select({ conventionId: minutesReviews.conventionId })
      .from(minutesReviews)
      .where(eq(minutesReviews.id, recordId))
      .get();
    if (review) keepOpenDrafts(tx, ctx, record, review.conventionId);
  }
};
