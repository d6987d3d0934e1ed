import type { CouncilDate } from "../kernel/council-date.ts";
import { isEmptyWord, stemsOf, wordsOf } from "../kernel/polish-words.ts";
import type { FoundKind } from "./queries.ts";

/** The most words that one search looks for. */
export const mostWords = 12;
const quoted = (stem: string) => `"${stem.replaceAll('"', "")}"`;

/** An FTS5 expression for a word in any of its forms. */
export const oneOf = (word: string): string => `(${stemsOf(word).map(quoted).join(" OR ")})`;

/** The last word of what is typed may be unfinished; so short a beginning would be the beginning of too much. */
const shortestBeginning = 3;
const begun = (word: string): string =>
  word.length < shortestBeginning
    ? oneOf(word)
    : `(${stemsOf(word)
        .map((stem) => `${quoted(stem)}*`)
        .join(" OR ")})`;

/** Where words stand; never among the marks. */
const anywhere = "{title text}";

/** An FTS5 expression for documents with any of the words. */
export const matchAny = (words: readonly string[]): string =>
  `${anywhere} : (${words.map(oneOf).join(" OR ")})`;

/** An FTS5 expression for documents with every one of the words. */
export const matchEvery = (words: readonly string[]): string =>
  `${anywhere} : (${words.map(oneOf).join(" AND ")})`;

/**
 * The same for words in the title alone. Asked of the marks: the index would read through every document of a word to learn
 * in which of them it stands in the title.
 */
export const matchTitle = (words: readonly string[]): string =>
  `marks : (${words
    .map(
      (word) =>
        `(${stemsOf(word)
          .map((stem) => quoted(titleMark(stem)))
          .join(" OR ")})`,
    )
    .join(" AND ")})`;

/** A stem that stands in a title, as a mark. */
export const titleMark = (stem: string): string => `t${stem}`;

/** The words of what was typed that can be looked for; those too common for the index do not count. */
export const wordsTyped = (typed: string): string[] =>
  [...new Set(wordsOf(typed).filter((word) => !isEmptyWord(word)))].slice(0, mostWords);

/** The same for what a register is filtered by, whose last word may be unfinished. Null when nothing can be looked for. */
export function matchAll(typed: string): string | null {
  const words = wordsTyped(typed);
  return words.length === 0
    ? null
    : `${anywhere} : (${words.map((word, at) => (at === words.length - 1 ? begun(word) : oneOf(word))).join(" AND ")})`;
}

export type Marked = {
  bodyId?: string | undefined;
  kind?: FoundKind | undefined;
  year?: number | undefined;
  district?: string | undefined;
};

const plain = (name: string) => name.replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What a document is filtered by, as words of the index: they cannot be typed, since the words looked for stand elsewhere. */
export function marksOf({ bodyId, kind, year, district }: Marked): string[] {
  return [
    bodyId && `b${plain(bodyId)}`,
    kind && `k${plain(kind)}`,
    year && `y${year}`,
    district && `d${plain(district)}`,
  ].filter((mark): mark is string => Boolean(mark));
}

/** An expression narrowed to what is marked. */
export const marked = (expression: string, which: Marked): string =>
  [`(${expression})`, ...marksOf(which).map((mark) => `marks : ${quoted(mark)}`)].join(" AND ");

const inWords = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("pl", { ...options, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** How people call a day of the council's time: `27 maja 2024`, `maj 2024`, or the words of the record. */
export function namesOfDay(date: CouncilDate): string[] {
  const { precision, value, words } = date;
  if (precision === "day" && value)
    return [
      value,
      inWords(value, { day: "numeric", month: "long", year: "numeric" }),
      inWords(value, { month: "long", year: "numeric" }),
    ];
  if (precision === "month" && value) {
    const first = `${value}-01`;
    return [
      value,
      inWords(first, { month: "long", year: "numeric" }),
      inWords(first, { day: "numeric", month: "long" }).replace(/^\d+ /, ""),
    ];
  }
  return [value, words].filter((name): name is string => Boolean(name));
}

/** What is known of a text, a line each. */
export const linesOf = (lines: readonly (string | null | undefined)[]): string =>
  lines.filter(Boolean).join("\n");

/** The day of what has none, a district; it is in no year. */
export const noDay = "9999-12-31";
