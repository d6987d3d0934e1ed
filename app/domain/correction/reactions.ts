import type { WriteDb } from "#db/client";
import type { Context, React } from "../kernel/context.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { getCorrection, getReview } from "./queries.ts";
import { getReader, listReaders, listUnopened } from "./reader-queries.ts";
import type { Reader } from "./reader-queries.ts";

/** Those who were present are sent the draft, reminded of it, and told what became of what they proposed. */
export const followCorrections: React = (ctx, tx, { type, recordId, details }) => {
  if (type === "minutes-review.sent") tell(ctx, tx, "draft-minutes", listReaders(tx, recordId));
  if (type === "minutes-review.reminded") tell(ctx, tx, "draft-minutes-reminder", listUnopened(tx, recordId));
  if (type === "minutes-review.correction-taken" || type === "minutes-review.correction-refused") {
    const { readerId } = getCorrection(tx, String(details["correction"]));
    tell(ctx, tx, "correction-answered", [getReader(tx, readerId)]);
  }
};

/** Queues one letter for each reader whose address is known; answers given one after another go in one. */
function tell(ctx: Context, tx: WriteDb, kind: LetterKind, readers: readonly Reader[]): void {
  for (const { id, reviewId, name, to } of readers) {
    if (!to) continue;
    queueMail(ctx, tx, {
      kind,
      subjectId: id,
      conventionId: getReview(tx, reviewId).conventionId,
      to: { ...to, name },
      bundleKey: `${kind}:${id}`,
    });
  }
}
