import { folded } from "../kernel/polish-words.ts";

/** Endings that Polish names take, without diacritics. */
const endings =
  "owskiej ownie owej owna owie owscy ego emu ymi imi ych ich iej ami ach owi owa iem iom ie ia iu ii ej em om ow ym im ni a e i o u y".split(
    " ",
  );
/** Consonants that change before an ending, and what they come from: Kowalscy, Dudzie, Sikorze, Matejce. */
const changes: [RegExp, string][] = [
  [/sc$/, "sk"],
  [/dz$/, "d"],
  [/rz$/, "r"],
  [/c$/, "k"],
  [/c$/, "t"],
  [/dz$/, "g"],
  [/i$/, ""],
];

/** What a word may be once its ending is gone; two forms of one name share at least one of these. */
export function basesOf(word: string): Set<string> {
  const plain = folded(word);
  const bases = new Set<string>([plain]);
  const shortest = Math.min(3, Math.max(2, plain.length - 1));
  for (const ending of endings)
    if (plain.endsWith(ending) && plain.length - ending.length >= shortest)
      bases.add(plain.slice(0, -ending.length));
  for (const base of bases) // those that come while it runs are looked at too
    for (const [from, to] of changes) if (from.test(base)) bases.add(base.replace(from, to));
  for (const base of bases) {
    const short = base.replace(/i?e([^aeiouy])$/, "$1"); // Wróbel, Wróbl-a; Marek, Mark-a
    if (short.length >= 3) bases.add(short);
  }
  return bases;
}

/** Can these be two forms of one name? */
export function areOneName(word: string, other: string): boolean {
  const bases = basesOf(other);
  return [...basesOf(word)].some((base) => bases.has(base));
}
