import { isEmptyWord, stemsOf } from "../kernel/polish-words.ts";

/** A piece of a text; `isHit` when it is a word that was looked for, in whatever form. */
export type Piece = { text: string; isHit: boolean };

const wordPattern = /[\p{L}\p{N}]+/gu;
const around = 14;
const longest = 34;

/** Tells of a word whether it is a form of one looked for. */
export function hitsOf(words: readonly string[]): (word: string) => boolean {
  const wanted = new Set(words.flatMap((word) => stemsOf(word)));
  return (word) => !isEmptyWord(word) && stemsOf(word).some((stem) => wanted.has(stem));
}

/** A text cut where words looked for stand in it. */
export function marking(text: string, isHit: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!isHit(word)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isHit: false });
    pieces.push({ text: word, isHit: true });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
}

/** Of a long text only so much is looked through for the place to show. */
const mostLooked = 20_000;

/**
 * The part of a text where most of the words looked for stand together, a few dozen words long; its beginning when none
 * stands there. Dots say where it goes on.
 */
export function excerptOf(text: string, isHit: (word: string) => boolean): Piece[] {
  const line = text
    .slice(0, mostLooked)
    .trim()
    .replaceAll(/\s*\n\s*/g, " · ")
    .replaceAll(/\s+/g, " ");
  const words = [...line.matchAll(wordPattern)].map(({ 0: word, index }) => ({ word, index }));
  if (words.length === 0) return [];
  const hits = words.flatMap(({ word }, at) => (isHit(word) ? [at] : []));
  const first = Math.max(0, bestStart(hits) - Math.floor(around / 2));
  const last = Math.min(words.length, first + longest) - 1;
  const start = first === 0 ? 0 : (words[first]?.index ?? 0);
  const end =
    last === words.length - 1 ? line.length : (words[last]?.index ?? 0) + (words[last]?.word.length ?? 0);
  const shown = marking(line.slice(start, end), isHit);
  return [
    ...(start > 0 ? [{ text: "… ", isHit: false }] : []),
    ...shown,
    ...(end < line.length || text.length > mostLooked ? [{ text: " …", isHit: false }] : []),
  ];
}

/** The hit from which most hits follow within one excerpt. */
function bestStart(hits: readonly number[]): number {
  let [best, most] = [hits[0] ?? 0, 0];
  for (const hit of hits) {
    const count = hits.filter((other) => other >= hit && other < hit + longest - around).length;
    if (count > most) [best, most] = [hit, count];
  }
  return best;
}
