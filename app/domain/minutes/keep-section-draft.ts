import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { findDraft } from "./draft-queries.ts";
import { keepDraft } from "./keep-open-drafts.ts";
import { mayKeepDrafts } from "./policy.ts";

export const keepSectionDraftInput = z.object({ sectionId: identity() });

/** What is being typed in a section becomes a revision of whoever types it; the job does it after ten minutes. */
export function keepSectionDraft(
  ctx: Context,
  { sectionId }: z.output<typeof keepSectionDraftInput>,
): { sectionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepDrafts(ctx.actor));
    keepDraft(tx, ctx, record, found(findDraft(tx, sectionId)), "writing");
    return { sectionId };
  });
}
