import { eq } from "drizzle-orm";
import { z } from "zod";
import { minutesCorrections } from "#schema/corrections";
import { isAdopted } from "../edition/adoption-queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayReadDraft } from "./policy.ts";
import { getCorrection, getReview } from "./queries.ts";
import { getReader } from "./reader-queries.ts";
import { obstaclesToLettingGo } from "./rules.ts";

export const letGoInput = z.object({ correctionId: identity() });

/** Whoever proposed a correction withdraws it, answered or not; after the round too, until the convention has decided. */
export function letGo(ctx: Context, { correctionId }: z.output<typeof letGoInput>): { readerId: string } {
  return change(ctx, (tx, record) => {
    const correction = getCorrection(tx, correctionId);
    const { readerId, reviewId } = correction;
    permit(mayReadDraft(ctx.actor, getReader(tx, readerId)));
    refuseOn(obstaclesToLettingGo(correction, isAdopted(tx, getReview(tx, reviewId).conventionId)));

    tx.update(minutesCorrections)
      .set({ state: "let-go" })
      .where(eq(minutesCorrections.id, correctionId))
      .run();
    record("minutes-review.correction-let-go", reviewId, { correction: correctionId });
    return { readerId };
  });
}
