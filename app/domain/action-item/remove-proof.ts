import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItemFiles } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayReportProgress } from "./policy.ts";
import { getActionItem, getProof } from "./queries.ts";

export const removeProofInput = z.object({ proofId: identity() });

/** Takes a proof off a promise. Its bytes stay: an edition may hold the same file. */
export function removeProof(ctx: Context, { proofId }: z.output<typeof removeProofInput>): { id: string } {
  return change(ctx, (tx, record) => {
    const { actionItemId, fileName, fileHash } = getProof(tx, proofId);
    permit(mayReportProgress(ctx.actor, getActionItem(tx, actionItemId)));

    tx.delete(actionItemFiles).where(eq(actionItemFiles.id, proofId)).run();
    record("action-item.proof-removed", actionItemId, { fileName, hash: fileHash });
    return { id: actionItemId };
  });
}
