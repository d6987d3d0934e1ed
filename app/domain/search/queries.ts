import { and, asc, count, desc, eq, lt, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { searchDocuments } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { tellingWords } from "../kernel/polish-words.ts";
import { marked, matchAll, matchAny, noDay } from "./rules.ts";

export type FoundKind = (typeof searchDocuments.$inferSelect)["kind"];
export type FoundDocument = { kind: string; recordId: string; title: string };

const words = 12;

/**
 * Public records of a body whose words are most like a text being written, the most alike first; none when the text says
 * nothing yet. Looks for the longest dozen of its words.
 */
export function listSimilar(
  db: ReadDb,
  bodyId: string,
  text: string,
  { kind = "question" as const, limit = 5 } = {},
): FoundDocument[] {
  const telling = tellingWords(text).slice(0, words);
  if (telling.length < 2) return [];
  return db
    .select({
      kind: searchDocuments.kind,
      recordId: searchDocuments.recordId,
      title: searchDocuments.title,
    })
    .from(searchIndex)
    .innerJoin(searchDocuments, eq(searchDocuments.key, searchIndex.rowid))
    .where(sql`search_index MATCH ${marked(matchAny(telling), { bodyId, kind })}`)
    .orderBy(sql`bm25(search_index, 4.0, 1.0, 0.0)`)
    .limit(limit)
    .all();
}

/** The records of a kind whose published words hold every word typed, as a list of ids for the database's `in`. Undefined when nothing can be looked for. */
export function foundBy(db: ReadDb, kind: FoundKind, typed: string) {
  const every = matchAll(typed);
  if (every === null) return undefined;
  return db
    .select({ id: searchDocuments.recordId })
    .from(searchIndex)
    .innerJoin(searchDocuments, eq(searchDocuments.key, searchIndex.rowid))
    .where(and(sql`search_index MATCH ${every}`, eq(searchDocuments.kind, kind)));
}

/** How many documents can be found. */
export const countDocuments = (db: ReadDb): number =>
  db.select({ total: count() }).from(searchDocuments).get()?.total ?? 0;

/** From the newest year of what a body has published to the oldest, every one between; asked of the index, not of each document. */
export function listFoundYears(db: ReadDb, bodyId: string): number[] {
  const dated = and(eq(searchDocuments.bodyId, bodyId), lt(searchDocuments.sortOn, noDay));
  const at = (order: SQL) =>
    db
      .select({ day: searchDocuments.sortOn })
      .from(searchDocuments)
      .where(dated)
      .orderBy(order)
      .limit(1)
      .get();
  const [first, last] = [at(asc(searchDocuments.sortOn)), at(desc(searchDocuments.sortOn))];
  if (!first || !last) return [];
  const [from, until] = [Number(first.day.slice(0, 4)), Number(last.day.slice(0, 4))];
  return Array.from({ length: until - from + 1 }, (_, back) => until - back);
}
