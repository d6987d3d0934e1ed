import { and, between, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { searchWords } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { folded, stemsOf } from "../kernel/polish-words.ts";
import { marked, matchAny } from "./rules.ts";
import { distanceTo, hardenedOf } from "./spelling-rules.ts";

const furthest = 3;
const mostLooked = 5000;

/** Does any document of the body hold the word, in some form? */
export const isKnown = (db: ReadDb, bodyId: string, word: string): boolean =>
  db
    .select({ key: searchIndex.rowid })
    .from(searchIndex)
    .where(sql`search_index MATCH ${marked(matchAny([word]), { bodyId })}`)
    .limit(1)
    .get() !== undefined;

/**
 * The published word that a typed one may have meant: the word of which it is a softened form; else the nearest by slips of
 * the hand, of equally near ones the most used. Looks at words that begin with the same letter, or with the second one where
 * the first two were swapped.
 */
export function findMeant(db: ReadDb, bodyId: string, typed: string): string | null {
  const plain = folded(typed);
  const hard = hardenedOf(plain).find((word) => isKnown(db, bodyId, word));
  if (hard) return spellingOf(db, hard) ?? hard;
  const spelled = { folded: plain, stem: stemsOf(typed)[0] ?? plain };
  let best: { word: string; distance: number } | null = null;
  for (const beginning of new Set([plain[0] ?? "", plain[1] ?? ""]))
    for (const { word, ...other } of listWords(db, plain.length, beginning)) {
      const distance = distanceTo(spelled, other);
      if (distance !== null && (best === null || distance < best.distance)) best = { word, distance };
    }
  return best?.word ?? null;
}

/** How a word typed without diacritics is written. */
const spellingOf = (db: ReadDb, plain: string): string | undefined =>
  db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(and(eq(searchWords.letters, plain.length), eq(searchWords.folded, plain)))
    .orderBy(desc(searchWords.documents))
    .limit(1)
    .get()?.word;

const listWords = (db: ReadDb, letters: number, beginning: string) =>
  db
    .select({ word: searchWords.word, folded: searchWords.folded, stem: searchWords.stem })
    .from(searchWords)
    .where(
      and(
        between(searchWords.letters, letters - furthest, letters + furthest),
        gte(searchWords.folded, beginning),
        lt(searchWords.folded, `${beginning}{`),
      ),
    )
    .orderBy(desc(searchWords.documents))
    .limit(mostLooked)
    .all();
