import { and, asc, eq, gte, lte, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { autosaves, minutesPresences, sectionDrafts } from "#schema/writing";
import { minutesBegunBefore, minutesSeenSince } from "./rules.ts";

export type SectionDraft = typeof sectionDrafts.$inferSelect;
export type Autosave = typeof autosaves.$inferSelect;
export type Presence = { name: string; sectionId: string | null };

/** What is being typed in a section and is no revision yet. */
export const findDraft = (db: ReadDb, sectionId: string): SectionDraft | undefined =>
  db.select().from(sectionDrafts).where(eq(sectionDrafts.sectionId, sectionId)).get();

export const listDrafts = (db: ReadDb, conventionId: string): SectionDraft[] =>
  db.select().from(sectionDrafts).where(eq(sectionDrafts.conventionId, conventionId)).limit(500).all();

/** Drafts that have been typed for so long that a revision is due. */
export const listDraftsDue = (db: ReadDb, now: Date): SectionDraft[] =>
  db
    .select()
    .from(sectionDrafts)
    .where(lte(sectionDrafts.startedAt, minutesBegunBefore(now)))
    .orderBy(asc(sectionDrafts.startedAt))
    .limit(500)
    .all();

/** What was answered to a save that has been sent before. */
export const findAutosave = (db: ReadDb, accountId: string, operationId: string): Autosave | undefined =>
  db
    .select()
    .from(autosaves)
    .where(and(eq(autosaves.accountId, accountId), eq(autosaves.operationId, operationId)))
    .get();

/** Who else has the minutes open at this moment, and in which section. */
export const listPresent = (
  db: ReadDb,
  conventionId: string,
  { accountId, now }: { accountId: string | null; now: Date },
): Presence[] =>
  db
    .select({ name: minutesPresences.name, sectionId: minutesPresences.sectionId })
    .from(minutesPresences)
    .where(
      and(
        eq(minutesPresences.conventionId, conventionId),
        gte(minutesPresences.seenAt, minutesSeenSince(now)),
        ne(minutesPresences.accountId, accountId ?? ""),
      ),
    )
    .orderBy(asc(minutesPresences.name))
    .limit(50)
    .all();
