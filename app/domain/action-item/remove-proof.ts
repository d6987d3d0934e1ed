import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItemFiles } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayReportProgress } from "./policy.ts";
import { getActionItem, listSteps } from "./queries.ts";
import { getProof, listActionItemVerdicts } from "./proof-queries.ts";
import { isJudged } from "./rules.ts";

export const removeProofInput = z.object({ proofId: identity() });

/** Takes a proof off a promise. Its bytes stay: an edition may hold the same file. What a verdict rests on stays too. */
export function removeProof(ctx: Context, { proofId }: z.output<typeof removeProofInput>): { id: string } {
  return change(ctx, (tx, record) => {
    const { actionItemId, fileName, fileHash } = getProof(tx, proofId);
    const item = getActionItem(tx, actionItemId);
    permit(mayReportProgress(ctx.actor, item));
    const isSettled =
      item.state === "done" &&
      isJudged(listActionItemVerdicts(tx, actionItemId), listSteps(tx, actionItemId).length);
    refuseOn(isSettled ? [because("promise-judged")] : []);

    tx.delete(actionItemFiles).where(eq(actionItemFiles.id, proofId)).run();
    record("action-item.proof-removed", actionItemId, { fileName, hash: fileHash });
    return { id: actionItemId };
  });
}
