import { isEmptyWord, stemsOf, wordsOf } from "../kernel/polish-words.ts";

const mostWords = 12;
const quoted = (stem: string) => `"${stem.replaceAll('"', "")}"`;
const oneOf = (word: string, isPrefix = false) =>
  `(${stemsOf(word)
    .map((stem) => quoted(stem) + (isPrefix ? "*" : ""))
    .join(" OR ")})`;

/** An FTS5 expression for texts with any of the words. */
export const matchAny = (words: readonly string[]): string => words.map((word) => oneOf(word)).join(" OR ");

/**
 * An FTS5 expression for texts with every word typed; the last one may be unfinished, and words too common for the index
 * do not count. Null when nothing can be looked for.
 */
export function matchAll(typed: string): string | null {
  const words = wordsOf(typed)
    .filter((word) => !isEmptyWord(word))
    .slice(0, mostWords);
  return words.length === 0
    ? null
    : words.map((word, at) => oneOf(word, at === words.length - 1)).join(" AND ");
}
