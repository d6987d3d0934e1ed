import { eq } from "drizzle-orm";
import { z } from "zod";
import { conventions, importedRecords } from "#schema/conventions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay } from "../kernel/council-date.ts";
import { permit } from "../kernel/refusal.ts";
import { archivedConventionFacts, archivedFile } from "./archive-convention.ts";
import { mayArchiveConventions } from "./policy.ts";
import { getConvention } from "./queries.ts";

export const correctArchivedConventionInput = z.object({
  conventionId: z.string(),
  /** Only the facts that the file says differently now. */
  corrected: z.object(archivedConventionFacts).partial(),
  ...archivedFile,
});

/** A file of the archive says something else than before: what it corrects changes in place, the address stays. */
export function correctArchivedConvention(
  ctx: Context,
  { conventionId, corrected, archiveId, ...file }: z.output<typeof correctArchivedConventionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayArchiveConventions(ctx.actor));
    const convention = getConvention(tx, conventionId);

    const facts = { ...convention, ...corrected, sortOn: sortDay(corrected.heldOn ?? convention.heldOn) };
    tx.update(conventions).set(facts).where(eq(conventions.id, conventionId)).run();
    tx.update(importedRecords).set(file).where(eq(importedRecords.id, archiveId)).run();
    record("convention.corrected-from-archive", conventionId, {
      archiveId,
      corrected: Object.keys(corrected).join(", "),
    });
    return { id: conventionId };
  });
}
