import { eq } from "drizzle-orm";
import { z } from "zod";
import { figures, presentationFiles, presentations } from "#schema/presentations";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { getEditable } from "./get-editable.ts";
import { mayManagePresentations } from "./policy.ts";

export const removePresentationInput = z.object({ presentationId: identity() });

/** The office takes a presentation off with its figures and files. The bytes stay: an edition may hold them. */
export function removePresentation(
  ctx: Context,
  { presentationId }: z.output<typeof removePresentationInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManagePresentations(ctx.actor));
    const { conventionId, title } = getEditable(tx, ctx.actor, presentationId);

    tx.delete(figures).where(eq(figures.presentationId, presentationId)).run();
    tx.delete(presentationFiles).where(eq(presentationFiles.presentationId, presentationId)).run();
    tx.delete(presentations).where(eq(presentations.id, presentationId)).run();
    record("presentation.removed", conventionId, { presentationId, title });
    return { conventionId };
  });
}
