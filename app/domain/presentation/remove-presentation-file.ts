import { eq } from "drizzle-orm";
import { z } from "zod";
import { presentationFiles } from "#schema/presentations";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { getEditable } from "./get-editable.ts";
import { getPresentationFile } from "./queries.ts";

export const removePresentationFileInput = z.object({ fileId: identity() });

/** Takes a file off a presentation. Its bytes stay: the same file may hang elsewhere, or in an edition. */
export function removePresentationFile(
  ctx: Context,
  { fileId }: z.output<typeof removePresentationFileInput>,
): { conventionId: string; presentationId: string } {
  return change(ctx, (tx, record) => {
    const { presentationId, fileName, fileHash } = getPresentationFile(tx, fileId);
    const { conventionId } = getEditable(tx, ctx.actor, presentationId);

    tx.delete(presentationFiles).where(eq(presentationFiles.id, fileId)).run();
    record("presentation.file-removed", conventionId, {
      presentationId,
      fileName,
      hash: fileHash,
    });
    return { conventionId, presentationId };
  });
}
