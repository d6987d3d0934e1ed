import { z } from "zod";
import { actionItemFiles } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, upload } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { storeFile } from "../kernel/store-file.ts";
import { mayReportProgress } from "./policy.ts";
import { getActionItem } from "./queries.ts";

export const addProofInput = z.object({ actionItemId: identity(), file: upload() });

/** A file, already checked and stored, that proves a promise kept. */
export function addProof(
  ctx: Context,
  { actionItemId, file }: z.output<typeof addProofInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayReportProgress(ctx.actor, getActionItem(tx, actionItemId)));

    storeFile(tx, record, file);
    tx.insert(actionItemFiles)
      .values({
        id: ctx.newId(),
        actionItemId,
        fileHash: file.hash,
        fileName: file.fileName,
        authorWarning: file.authorWarning,
      })
      .run();
    record("action-item.proof-added", actionItemId, { fileName: file.fileName, hash: file.hash });
    return { id: actionItemId };
  });
}
