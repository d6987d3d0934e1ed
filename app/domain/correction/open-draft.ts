import { z } from "zod";
import { draftReadings } from "#schema/writing";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayReadDraft } from "./policy.ts";
import { getReview } from "./queries.ts";
import { getReader } from "./reader-queries.ts";

export const openDraftInput = z.object({ readerId: identity() });

/** Whoever was present opens the draft; the office sees when, first and last. */
export function openDraft(ctx: Context, { readerId }: z.output<typeof openDraftInput>): { readerId: string } {
  return keep(ctx, (tx) => {
    const reader = getReader(tx, readerId);
    permit(mayReadDraft(ctx.actor, reader));

    const { conventionId } = getReview(tx, reader.reviewId);
    const now = ctx.now().toISOString();
    tx.insert(draftReadings)
      .values({ readerId, conventionId, firstOpenedAt: now, lastOpenedAt: now })
      .onConflictDoUpdate({ target: draftReadings.readerId, set: { lastOpenedAt: now } })
      .run();
    return { readerId };
  });
}
