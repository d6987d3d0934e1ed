import { z } from "zod";
import type { WriteDb } from "#db/client";
import { autosaves, sectionDrafts } from "#schema/writing";
import { change, keep, together } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity, lengths, typedText } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { findAutosave, findDraft } from "./draft-queries.ts";
import type { Autosave } from "./draft-queries.ts";
import { keepDraft } from "./keep-open-drafts.ts";
import { mayTypeMinutes } from "./policy.ts";
import { putAside } from "./put-aside.ts";
import { getSection } from "./queries.ts";
import type { MinutesSection } from "./queries.ts";
import { findSameAside } from "./revision-queries.ts";
import { isRevisionDue, isTooLate } from "./rules.ts";

/** `baseVersion` is that of the text the writer began from, `operationId` the editor's own name for this save. */
export const autosaveSectionInput = z.object({
  sectionId: identity(),
  baseVersion: count(1_000_000_000),
  operationId: identity(),
  markdown: typedText(lengths.section),
});

type Typed = z.output<typeof autosaveSectionInput>;

/**
 * Stores what the clerk has typed so far. The same save sent again is stored once and answered alike. A text begun from an
 * older version never takes the place of a newer one: it is kept aside (`asideId`), as a fact. Typing becomes a fact with the
 * revision: when another author begins, ten minutes after this one began, or when the record changes its state.
 */
export function autosaveSection(ctx: Context, typed: Typed): Autosave {
  // A form's key would speak of the form, not of this text: saves have names of their own.
  return together({ ...ctx, requestKey: undefined }, (inner) => {
    permit(mayTypeMinutes(ctx.actor));
    const accountId = found(ctx.actor.accountId);
    const { sectionId, operationId } = typed;
    const before = findAutosave(inner.db, accountId, operationId);
    if (before) return before;

    const stored = {
      operationId,
      accountId,
      sectionId,
      ...store(inner, getSection(inner.db, sectionId), typed),
      storedAt: ctx.now().toISOString(),
    };
    keep(inner, (tx) => tx.insert(autosaves).values(stored).run());
    return stored;
  });
}

function store(ctx: Context, section: MinutesSection, typed: Typed): Pick<Autosave, "version" | "asideId"> {
  const { baseVersion, markdown } = typed;
  const { id: sectionId, version } = section;
  if (section.markdown === markdown) return { version, asideId: null };
  if (isTooLate(section, baseVersion, markdown)) {
    const same = findSameAside(ctx.db, { sectionId, authorId: ctx.actor.id, markdown });
    const late = { version: baseVersion, markdown };
    return {
      version,
      asideId: same?.id ?? change(ctx, (tx, record) => putAside(tx, ctx, record, section, late)),
    };
  }
  const draft = findDraft(ctx.db, sectionId);
  if (draft && isRevisionDue(draft, ctx.actor.id, ctx.now()))
    change(ctx, (tx, record) => keepDraft(tx, ctx, record, draft, "writing"));
  keep(ctx, (tx) => writeDraft(tx, ctx, section, markdown));
  return { version: version + 1, asideId: null };
}

function writeDraft(tx: WriteDb, ctx: Context, section: MinutesSection, markdown: string): void {
  const savedAt = ctx.now().toISOString();
  const typed = { markdown, version: section.version + 1, savedAt };
  tx.insert(sectionDrafts)
    .values({
      sectionId: section.id,
      conventionId: section.conventionId,
      authorId: ctx.actor.id,
      authorName: ctx.actor.name,
      startedAt: savedAt,
      ...typed,
    })
    .onConflictDoUpdate({ target: sectionDrafts.sectionId, set: typed })
    .run();
}
