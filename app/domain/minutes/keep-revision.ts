import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { minutesRevisions, minutesSections } from "#schema/minutes";
import { sectionDrafts } from "#schema/writing";
import type { Context, Recorder } from "../kernel/context.ts";
import type { MinutesRevision } from "./revision-queries.ts";

type Kept = Omit<MinutesRevision, "id" | "settledAt" | "settledBy">;

/**
 * Makes a text a fact: a revision, and the section's own text unless it stands aside. What all verbs that write sections
 * share. Gives the revision's id.
 */
export function keepRevision(tx: WriteDb, ctx: Context, record: Recorder, kept: Kept): string {
  const { conventionId, sectionId, version, markdown, cause } = kept;
  const id = ctx.newId();
  tx.insert(minutesRevisions)
    .values({ id, ...kept })
    .run();
  if (cause !== "aside") {
    tx.update(minutesSections).set({ markdown, version }).where(eq(minutesSections.id, sectionId)).run();
    tx.delete(sectionDrafts).where(eq(sectionDrafts.sectionId, sectionId)).run();
    record("minutes.section-saved", conventionId, { section: sectionId, version });
  }
  record("minutes-revision.kept", id, { section: sectionId, version, cause });
  return id;
}

/** What whoever acts now writes, begun at this moment. */
export const writtenNow = (ctx: Context): Pick<Kept, "authorId" | "authorName" | "startedAt" | "savedAt"> => {
  const now = ctx.now().toISOString();
  return { authorId: ctx.actor.id, authorName: ctx.actor.name, startedAt: now, savedAt: now };
};
