import { z } from "zod";
import { presentationFiles } from "#schema/presentations";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, upload } from "../kernel/fields.ts";
import { storeFile } from "../kernel/store-file.ts";
import { getEditable } from "./get-editable.ts";

export const addPresentationFileInput = z.object({
  presentationId: identity(),
  file: upload(),
});

/** Hangs a file, already checked and stored, on a presentation. The name is for people only. */
export function addPresentationFile(
  ctx: Context,
  { presentationId, file }: z.output<typeof addPresentationFileInput>,
): { id: string; conventionId: string; presentationId: string } {
  return change(ctx, (tx, record) => {
    const { conventionId } = getEditable(tx, ctx.actor, presentationId);

    storeFile(tx, record, file);
    const id = ctx.newId();
    tx.insert(presentationFiles)
      .values({
        id,
        conventionId,
        presentationId,
        fileHash: file.hash,
        fileName: file.fileName,
        authorWarning: file.authorWarning,
      })
      .run();
    record("presentation.file-added", conventionId, {
      presentationId,
      fileName: file.fileName,
      hash: file.hash,
    });
    return { id, conventionId, presentationId };
  });
}
