import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { listDraftsDue } from "#domain/minutes/draft-queries";
import { keepSectionDraft } from "#domain/minutes/keep-section-draft";

/** One pass over what is being typed: each text begun ten minutes ago becomes a revision of whoever typed it. Gives how many did. */
export function keepDrafts(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const due = listDraftsDue(ctx.db, ctx.now());
  for (const { sectionId } of due) keepSectionDraft(ctx, { sectionId });
  return due.length;
}
