import type { WriteDb } from "#db/client";
import type { Context, Recorder } from "../kernel/context.ts";
import { findDraft, listDrafts } from "./draft-queries.ts";
import type { SectionDraft } from "./draft-queries.ts";
import { keepRevision } from "./keep-revision.ts";

/** Everything being typed in a convention's minutes becomes a fact, each text its author's: the record changes its state. */
export function keepOpenDrafts(tx: WriteDb, ctx: Context, record: Recorder, conventionId: string): void {
  for (const draft of listDrafts(tx, conventionId)) keepDraft(tx, ctx, record, draft, "state");
}

/** What is being typed in a section, if anything, becomes a revision of whoever types it, before something else takes its place. */
export function keepDraftOf(tx: WriteDb, ctx: Context, record: Recorder, sectionId: string): void {
  const draft = findDraft(tx, sectionId);
  if (draft) keepDraft(tx, ctx, record, draft, "writing");
}

/** A draft becomes a revision; its author stays its author, whoever brings this about. */
export function keepDraft(
  tx: WriteDb,
  ctx: Context,
  record: Recorder,
  draft: SectionDraft,
  cause: "writing" | "state",
): void {
  keepRevision(tx, ctx, record, { ...draft, cause });
}
