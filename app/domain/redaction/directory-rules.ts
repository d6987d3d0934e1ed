import { folded } from "../kernel/polish-words.ts";
import { basesOf } from "./word-form-rules.ts";

/** Whose names may be said, for they hold an office or were there in one: each as the bases of their words. */
export type Directory = { people: Set<string>[][]; addresses: string[] };

const nameWords = (text: string): string[] =>
  (text.split(/[,(;]/)[0] ?? "").match(/\p{Lu}[\p{L}’']+/gu)?.filter((word) => word.length > 1) ?? [];

/** Folded, each blank one blank: two ways of writing the same words. */
const plainly = (text: string): string => folded(text).replaceAll(/\s+/g, " ").trim();

/** The directory against which names are held; of each entry what stands before a comma is the name. */
export function directoryOf(names: readonly string[], addresses: readonly string[] = []): Directory {
  return {
    people: [...new Set(names)]
      .map(nameWords)
      .filter((words) => words.length > 1)
      .map((words) => words.map(basesOf)),
    addresses: addresses.map(plainly),
  };
}

/** Is it one person of the directory whom all these words name? An initial stands for any name that begins so. */
export function isInDirectory(words: readonly string[], { people }: Directory): boolean {
  const asked = words.map((word) => (/^\p{Lu}$/u.test(word) ? folded(word) : basesOf(word)));
  return people.some((person) => asked.every((word) => isNamed(person, word)));
}

const isNamed = (person: Set<string>[], word: string | Set<string>): boolean =>
  person.some((bases) =>
    typeof word === "string"
      ? [...bases].some((base) => base.startsWith(word))
      : [...word].some((base) => bases.has(base)),
  );

/** Is it a place where the council itself meets, or part of its address? */
export const isKnownAddress = (quote: string, { addresses }: Directory): boolean =>
  addresses.some((known) => known.includes(plainly(quote)) || plainly(quote).startsWith(`${known}, `));
