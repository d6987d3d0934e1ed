import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { keepDraftOf } from "./keep-open-drafts.ts";
import { keepRevision, writtenNow } from "./keep-revision.ts";
import { mayWriteMinutes } from "./policy.ts";
import { getSection } from "./queries.ts";
import { getRevision } from "./revision-queries.ts";
import { obstaclesToRestoring } from "./rules.ts";

/** `version` is that of the text being replaced. */
export const restoreRevisionInput = z.object({ revisionId: identity(), version: count(1_000_000_000) });

/** The clerk brings an earlier text of a section back, as its next version; the text it replaces stays in the history. Refuses when that text was changed since it was looked at, and when both are the same. */
export function restoreRevision(
  ctx: Context,
  { revisionId, version }: z.output<typeof restoreRevisionInput>,
): { id: string; conventionId: string; version: number } {
  return change(ctx, (tx, record) => {
    permit(mayWriteMinutes(ctx.actor));
    const { sectionId, conventionId, markdown } = getRevision(tx, revisionId);
    const section = getSection(tx, sectionId);
    refuseOn(obstaclesToRestoring(section, version, markdown));

    keepDraftOf(tx, ctx, record, sectionId);
    const restored = { sectionId, conventionId, version: section.version + 1, markdown };
    keepRevision(tx, ctx, record, { ...restored, cause: "restored", ...writtenNow(ctx) });
    return { id: sectionId, conventionId, version: restored.version };
  });
}
