/** The letters of a word without diacritics, each as a bit. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

/** How many letters one word has and the other has not. A slip changes at most two of them: most words are told apart so. */
function differing(one: string, other: string): number {
  let count = 0;
  for (let rest = lettersOf(one) ^ lettersOf(other); rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * How many slips of the hand lie between two words: letters left out, added, changed, or two neighbours swapped
 * (optimal string alignment). More than `most` is given as `most + 1`, without counting on.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || differing(one, other) > 2 * most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      now.push(slips);
    }
    if (Math.min(...now) > most) return most + 1;
    beforeLast = last;
    last = now;
  }
  return last[other.length] ?? most + 1;
}

const shared = (one: string, other: string): number => {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
};

/** A short word that differs in two letters is another word. */
const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : 2);

/** As many letters of a beginning make two words forms of one, whatever Polish does to the end: "Jaśkowiec", "Jaśkowca". */
const sameBeginning = 6;
const endingSlips = 3;

/** A word without diacritics, and its stem. */
export type Spelled = { folded: string; stem: string };

/** How far a published word lies from one that was typed, in any of its forms; null when it cannot have been meant. */
export function distanceTo(typed: Spelled, word: Spelled): number | null {
  const allowed = slipsAllowed(typed.folded.length);
  if (allowed === 0) return null;
  const most = shared(typed.folded, word.folded) >= sameBeginning ? endingSlips : allowed;
  const slips = slipsBetween(typed.folded, word.folded, most);
  const ofStems = slipsBetween(typed.stem, word.stem, slipsAllowed(typed.stem.length));
  const isNear = slips <= most;
  if (ofStems > slipsAllowed(typed.stem.length)) return isNear ? slips : null;
  return isNear ? Math.min(slips, ofStems + 0.5) : ofStems + 0.5; // the same form as typed comes first
}

/** What Polish does to the end of a stem before "e": Huta, w Hucie; droga, na drodze. */
const softened: [ending: RegExp, hard: string][] = [
  [/scie$/, "sta"],
  [/cie$/, "ta"],
  [/dzie$/, "da"],
  [/dze$/, "ga"],
  [/rze$/, "ra"],
  [/ce$/, "ka"],
  [/sze$/, "cha"],
  [/zie$/, "za"],
  [/sie$/, "sa"],
  [/([bfmnpw])ie$/, "$1a"],
  [/le$/, "la"],
];

/** The words, without diacritics, of which a typed one may be a softened form. */
export const hardenedOf = (typed: string): string[] =>
  softened.flatMap(([ending, hard]) => (ending.test(typed) ? [typed.replace(ending, hard)] : []));
