import type { WriteDb } from "#db/client";
import type { Context, Recorder } from "../kernel/context.ts";
import { keepRevision, writtenNow } from "./keep-revision.ts";
import type { MinutesSection } from "./queries.ts";

/** Keeps a text that came too late beside the section, in nobody's way; gives its id. `version` is the one it began from. */
export const putAside = (
  tx: WriteDb,
  ctx: Context,
  record: Recorder,
  section: MinutesSection,
  { version, markdown }: { version: number; markdown: string },
): string =>
  keepRevision(tx, ctx, record, {
    conventionId: section.conventionId,
    sectionId: section.id,
    version,
    markdown,
    cause: "aside",
    ...writtenNow(ctx),
  });
