import { polish } from "multilingual-stemmer";

/** Words too common to tell one text from another. */
const empty = new Set(
  "a aby albo ale ani bez bo być by był była było były co czy dla do gdy i ich ile im ich jak jako jej jego jest jeszcze już kiedy która które którego której który którym których którzy lub ma mają mieć na nad nie niż o od oraz po pod przed przez przy są się sie ta tak takie także tam te tego tej ten też to tu tych tym w we wszystkie z za ze że żeby".split(
    " ",
  ),
);

/** Words with which people ask, whatever they ask about. */
const asking = new Set(
  "brak brakuje chce chcemy chciałbym chciałabym chcielibyśmy czego czemu dlaczego gdzie jaka jaki jakich jakim komu kto kogo możemy można prosimy proszę proszą pytam pytamy pytanie sprawa sprawie wiedzieć wnosimy zapytanie".split(
    " ",
  ),
);

/** Without diacritics, so that "lagiewniki" finds "Łagiewniki". */
export const folded = (text: string): string =>
  text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");

/** The words of a text, in lower case, as people wrote them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;

/**
 * What a word is found by: its Polish stem without diacritics, and the stem of the word as somebody without a Polish
 * keyboard types it. "dzielnicami" and "dzielnic" share one. Remembered, since the same words come again and again.
 */
export function stemsOf(word: string): readonly string[] {
  const plain = word.toLowerCase();
  const before = known.get(plain);
  if (before) return before;
  const stems = [...new Set([folded(polish(plain)), polish(folded(plain))])];
  if (known.size >= mostKnown) known.clear();
  known.set(plain, stems);
  return stems;
}

/** The stems of a text, for the index; common words left out. */
export const stemmed = (text: string): string =>
  wordsOf(text)
    .filter((word) => !empty.has(word))
    .flatMap(stemsOf)
    .join(" ");

/** Is this word too common to be looked for? The index leaves it out. */
export const isEmptyWord = (word: string): boolean => empty.has(word.toLowerCase());

/** The words of a text that tell something, each once, the longest first. */
export const tellingWords = (text: string): string[] =>
  [
    ...new Set(wordsOf(text).filter((word) => word.length > 2 && !empty.has(word) && !asking.has(word))),
  ].toSorted((a, b) => b.length - a.length);
