import { eq } from "drizzle-orm";
import { z } from "zod";
import { minutesRevisions } from "#schema/minutes";
import { change, together } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity, lengths, typedText } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { keepDraftOf } from "./keep-open-drafts.ts";
import { keepRevision, writtenNow } from "./keep-revision.ts";
import { mayWriteMinutes } from "./policy.ts";
import { putAside } from "./put-aside.ts";
import { getSection } from "./queries.ts";
import { getRevision } from "./revision-queries.ts";
import { isTooLate, obstaclesToSettling } from "./rules.ts";
import type { SavedSection } from "./save-minutes-section.ts";

/** `version` is that of the section's text beside which the two were merged, `markdown` what came of it: either text, or both. */
export const settleAsideInput = z.object({
  asideId: identity(),
  version: count(1_000_000_000),
  markdown: typedText(lengths.section),
});

/**
 * The clerk merges a text that stood aside into its section, by hand. If the section was saved meanwhile, the merged text
 * itself is kept aside in the place of the first (`asideId`). Refuses one that has been settled already.
 */
export function settleAside(
  ctx: Context,
  { asideId, version, markdown }: z.output<typeof settleAsideInput>,
): SavedSection {
  return together(ctx, (inner) => {
    permit(mayWriteMinutes(ctx.actor));
    const aside = getRevision(inner.db, asideId);
    refuseOn(obstaclesToSettling(aside));
    const { sectionId, conventionId } = aside;
    const section = getSection(inner.db, sectionId);
    const stays = { id: sectionId, conventionId, version: section.version };
    const isLate = isTooLate(section, version, markdown);
    if (isLate && markdown === aside.markdown) return { ...stays, asideId };

    return change<SavedSection>(inner, (tx, record) => {
      const settled = { settledAt: ctx.now().toISOString(), settledBy: ctx.actor.name };
      tx.update(minutesRevisions).set(settled).where(eq(minutesRevisions.id, asideId)).run();
      record("minutes-revision.settled", asideId, { section: sectionId });
      if (isLate) return { ...stays, asideId: putAside(tx, ctx, record, section, { version, markdown }) };
      if (markdown === section.markdown) return { ...stays, asideId: null };
      keepDraftOf(tx, ctx, record, sectionId);
      const merged = { sectionId, conventionId, version: section.version + 1, markdown };
      keepRevision(tx, ctx, record, { ...merged, cause: "merged", ...writtenNow(ctx) });
      return { ...stays, version: merged.version, asideId: null };
    });
  });
}
