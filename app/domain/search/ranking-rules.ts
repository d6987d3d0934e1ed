import { stemsOf, wordsOf } from "../kernel/polish-words.ts";
import type { FoundKind } from "./queries.ts";

/** So many documents of a word are counted and looked at, however many there are: a common word is never ranked whole. */
export const mostLooked = 200;

/** What a word found in some documents is worth: much when it is rare. Counted only as far as `mostLooked`. */
export const worthOf = (documents: number): number => Math.log((4 * mostLooked) / Math.max(1, documents));

export type Candidate = {
  key: number;
  kind: FoundKind;
  sortOn: string;
  /** All that the title is found by. */
  title: string;
};

/** A word looked for, what it is worth, and the documents that have it, as far as they were looked at. */
export type Looked = { word: string; worth: number; keys: ReadonlySet<number> };

const inTitle = 3;
const wholeTitle = 2;
/** Where two say the same, the matter itself comes before the agenda it stood on. */
const kindBonus: Record<FoundKind, number> = {
  district: 0.6,
  question: 0.5,
  resolution: 0.5,
  "action-item": 0.4,
  convention: 0.3,
  presentation: 0.2,
  "agenda-item": 0.1,
};

/** How well a document answers: its words by their worth, more in the title, most where the title is little else. */
export function scoreOf(candidate: Candidate, looked: readonly Looked[]): number {
  const titled = wordsOf(candidate.title).map((word) => stemsOf(word));
  let [score, held] = [kindBonus[candidate.kind], 0];
  for (const { word, worth, keys } of looked) {
    const isInTitle = titled.some((stems) => stems.some((stem) => stemsOf(word).includes(stem)));
    if (isInTitle) held++;
    if (isInTitle) score += worth * inTitle;
    else if (keys.has(candidate.key)) score += worth;
  }
  return score + (titled.length > 0 ? (wholeTitle * held) / titled.length : 0);
}

/** So much of what the words are worth must be there, where not every word is. */
export const leastShare = 0.4;
