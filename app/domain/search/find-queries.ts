import { desc, inArray, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { searchDocuments } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { excerptOf, hitsOf, marking } from "./excerpt-rules.ts";
import type { Piece } from "./excerpt-rules.ts";
import type { FoundKind } from "./queries.ts";
import { leastShare, mostLooked, scoreOf, worthOf } from "./ranking-rules.ts";
import type { Candidate, Looked } from "./ranking-rules.ts";
import { marked, matchAny, matchEvery, matchTitle, wordsTyped } from "./rules.ts";
import type { Marked } from "./rules.ts";
import { findMeant, isKnown } from "./spelling-queries.ts";

export type FoundOne = {
  kind: FoundKind;
  recordId: string;
  address: string;
  number: string | null;
  sortOn: string;
  title: Piece[];
  titleEn: Piece[] | null;
  excerpt: Piece[];
};
export type Found = {
  results: FoundOne[];
  /** How many were found; with `isMore` that many were looked at, and there are more. */
  total: number;
  isMore: boolean;
  /** How many of them have every word; the others come after them. */
  whole: number;
  /** Words that stand nowhere, and what was looked for instead; null where nothing is near. */
  unknown: { typed: string; meant: string | null }[];
};

export const resultsPerPage = 10;

/**
 * What a body has published that has the words typed, in any of their forms: every word first, then most of them. Words
 * that stand nowhere are taken for the nearest that do, or left out. Never looks at more than `mostLooked` documents of a word.
 */
export function findPublished(
  db: ReadDb,
  bodyId: string,
  typed: string,
  { page = 1, ...filter }: Omit<Marked, "bodyId"> & { page?: number } = {},
): Found {
  const { words, unknown } = meantBy(db, bodyId, typed);
  if (words.length === 0) return { results: [], total: 0, isMore: false, whole: 0, unknown };
  const which = { bodyId, ...filter };
  const titled = listKeys(db, marked(matchTitle(words), which));
  const every = listKeys(db, marked(matchEvery(words), which));
  const whole = new Set([...titled, ...every]);
  const looked = words.map((word): Looked => {
    const keys = listKeys(db, marked(matchAny([word]), which));
    return { word, worth: worthOf(keys.length), keys: new Set(keys) };
  });
  const partly = whole.size < resultsPerPage && words.length > 1 ? holdingMost(looked, whole) : [];
  const order = [...inOrder(db, [...whole], looked), ...inOrder(db, partly, looked)];
  const shown = order.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  return {
    results: readResults(db, shown, words),
    total: order.length,
    isMore: every.length >= mostLooked,
    whole: whole.size,
    unknown,
  };
}

/** The words to look for: what was typed, or what was meant by it; those that stand nowhere are left out. */
function meantBy(db: ReadDb, bodyId: string, typed: string) {
  const unknown: Found["unknown"] = [];
  const words = longestOf(wordsTyped(typed)).flatMap((word) => {
    if (isKnown(db, bodyId, word)) return [word];
    const meant = findMeant(db, bodyId, word);
    unknown.push({ typed: word, meant });
    return meant === null ? [] : [meant];
  });
  return { words: [...new Set(words)], unknown };
}

/** Of a long sentence only so many words are looked for, the longest: they say what it is about. */
const mostSought = 6;
const longestOf = (words: readonly string[]): string[] =>
  words.length <= mostSought
    ? [...words]
    : words.toSorted((one, other) => other.length - one.length).slice(0, mostSought);

/** The documents that match, those indexed last first, at most `mostLooked`. The index stops there by itself. */
const listKeys = (db: ReadDb, expression: string): number[] =>
  db
    .select({ key: searchIndex.rowid })
    .from(searchIndex)
    .where(sql`search_index MATCH ${expression}`)
    .orderBy(desc(searchIndex.rowid))
    .limit(mostLooked)
    .all()
    .flatMap(({ key }) => key ?? []);

/** Documents that have most of the words, by what the words are worth. */
function holdingMost(looked: readonly Looked[], besides: ReadonlySet<number>): number[] {
  const all = looked.reduce((sum, { worth }) => sum + worth, 0);
  const held = new Map<number, number>();
  for (const { worth, keys } of looked)
    for (const key of keys) if (!besides.has(key)) held.set(key, (held.get(key) ?? 0) + worth);
  return [...held].filter(([, worth]) => worth >= all * leastShare).map(([key]) => key);
}

const listDocuments = (db: ReadDb, keys: readonly number[]) =>
  db
    .select({
      key: searchDocuments.key,
      kind: searchDocuments.kind,
      sortOn: searchDocuments.sortOn,
      title: sql<string>`${searchDocuments.title} || ' ' || coalesce(${searchDocuments.titleEn}, '') || ' ' || coalesce(${searchDocuments.number}, '') || ' ' || ${searchDocuments.names}`,
    })
    .from(searchDocuments)
    .where(sql`${searchDocuments.key} in (select value from json_each(${JSON.stringify(keys)}))`)
    .limit(keys.length)
    .all();

/** The best first; of equally good ones the newest. */
function inOrder(db: ReadDb, keys: readonly number[], looked: readonly Looked[]): number[] {
  const scored = listDocuments(db, keys).map((candidate: Candidate) => ({
    candidate,
    score: scoreOf(candidate, looked),
  }));
  return scored
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        other.candidate.sortOn.localeCompare(one.candidate.sortOn) ||
        other.candidate.key - one.candidate.key,
    )
    .map(({ candidate }) => candidate.key);
}

function readResults(db: ReadDb, keys: readonly number[], words: readonly string[]): FoundOne[] {
  const isHit = hitsOf(words);
  const rows = db
    .select()
    .from(searchDocuments)
    .where(inArray(searchDocuments.key, [...keys]))
    .limit(resultsPerPage)
    .all();
  return keys.flatMap((key) => {
    const row = rows.find((one) => one.key === key);
    if (!row) return [];
    const { kind, recordId, address, number, sortOn, title, titleEn, text } = row;
    return {
      kind,
      recordId,
      address,
      number,
      sortOn,
      title: marking(title, isHit),
      titleEn: titleEn ? marking(titleEn, isHit) : null,
      excerpt: excerptOf(text, isHit),
    };
  });
}
