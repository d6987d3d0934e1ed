import { z } from "zod";
import { change, together } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity, lengths, typedText } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { findDraft } from "./draft-queries.ts";
import { keepDraft } from "./keep-open-drafts.ts";
import { keepRevision, writtenNow } from "./keep-revision.ts";
import { mayWriteMinutes } from "./policy.ts";
import { putAside } from "./put-aside.ts";
import { getSection } from "./queries.ts";
import { findSameAside } from "./revision-queries.ts";
import { isTooLate } from "./rules.ts";

/** `version` is that of the text the writer began from. */
export const saveMinutesSectionInput = z.object({
  sectionId: identity(),
  version: count(1_000_000_000),
  markdown: typedText(lengths.section),
});

/** What became of a text: the section's version now, and where the text stands aside when it came too late. */
export type SavedSection = { id: string; conventionId: string; version: number; asideId: string | null };

/**
 * The clerk saves one section by hand, as a revision at once. When somebody saved it since `version`, their text stays and
 * this one is kept aside: that is committed, so the page says so only afterwards.
 */
export function saveMinutesSection(
  ctx: Context,
  { sectionId, version, markdown }: z.output<typeof saveMinutesSectionInput>,
): SavedSection {
  return together(ctx, (inner) => {
    permit(mayWriteMinutes(ctx.actor));
    const section = getSection(inner.db, sectionId);
    const { conventionId } = section;
    const draft = findDraft(inner.db, sectionId);
    const stays = { id: sectionId, conventionId, version: section.version };
    if (section.markdown === markdown && !draft) return { ...stays, asideId: null };
    const isLate = isTooLate(section, version, markdown);
    const same = isLate && findSameAside(inner.db, { sectionId, authorId: ctx.actor.id, markdown });
    if (same) return { ...stays, asideId: same.id };

    return change<SavedSection>(inner, (tx, record) => {
      if (isLate) return { ...stays, asideId: putAside(tx, ctx, record, section, { version, markdown }) };
      const isOwnRun = draft?.authorId === ctx.actor.id;
      if (draft && (section.markdown === markdown || !isOwnRun)) keepDraft(tx, ctx, record, draft, "writing");
      if (section.markdown === markdown) return { ...stays, asideId: null };
      const written = { ...writtenNow(ctx), ...(isOwnRun && draft ? { startedAt: draft.startedAt } : {}) };
      const saved = { sectionId, conventionId, version: section.version + 1, markdown, ...written };
      keepRevision(tx, ctx, record, { ...saved, cause: "writing" });
      return { ...stays, version: saved.version, asideId: null };
    });
  });
}
