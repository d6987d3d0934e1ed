import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutesRevisions } from "#schema/minutes";
import { found } from "../kernel/refusal.ts";
import { findDraft } from "./draft-queries.ts";

export type MinutesRevision = typeof minutesRevisions.$inferSelect;

const newestFirst = [desc(minutesRevisions.savedAt), desc(minutesRevisions.version)];
const isWaiting = and(eq(minutesRevisions.cause, "aside"), isNull(minutesRevisions.settledAt));

export const getRevision = (db: ReadDb, revisionId: string): MinutesRevision =>
  found(db.select().from(minutesRevisions).where(eq(minutesRevisions.id, revisionId)).get());

/** All that a section ever said, the newest first, and what stood or stands aside from it. */
export const listRevisions = (db: ReadDb, sectionId: string): MinutesRevision[] =>
  db
    .select()
    .from(minutesRevisions)
    .where(eq(minutesRevisions.sectionId, sectionId))
    .orderBy(...newestFirst)
    .limit(1000)
    .all();

/** Texts of a convention's minutes that stand aside until somebody merges them. */
export const listAsides = (db: ReadDb, conventionId: string): MinutesRevision[] =>
  db
    .select()
    .from(minutesRevisions)
    .where(and(eq(minutesRevisions.conventionId, conventionId), isWaiting))
    .orderBy(...newestFirst)
    .limit(500)
    .all();

/** The same words of the same author that stand aside already. */
export const findSameAside = (
  db: ReadDb,
  { sectionId, authorId, markdown }: Pick<MinutesRevision, "sectionId" | "authorId" | "markdown">,
): MinutesRevision | undefined =>
  db
    .select()
    .from(minutesRevisions)
    .where(
      and(
        eq(minutesRevisions.sectionId, sectionId),
        eq(minutesRevisions.authorId, authorId),
        eq(minutesRevisions.markdown, markdown),
        isWaiting,
      ),
    )
    .get();

/** Whose the live text of a section is, and since when; undefined when nobody has written there. */
export const findLiveAuthor = (
  db: ReadDb,
  sectionId: string,
): { authorName: string; savedAt: string } | undefined =>
  findDraft(db, sectionId) ??
  db
    .select()
    .from(minutesRevisions)
    .where(and(eq(minutesRevisions.sectionId, sectionId), ne(minutesRevisions.cause, "aside")))
    .orderBy(desc(minutesRevisions.version))
    .limit(1)
    .get();
