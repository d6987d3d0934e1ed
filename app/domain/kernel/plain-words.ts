import { sentencesOf } from "./sentences.ts";

/** What a summary should be like: five sentences of at most fifteen words, in words that people use. */
export const plainly = { sentences: 5, words: 15 } as const;

/** What may be put more plainly. `words`: the text it speaks of; `count`: how many there are; `better`: how to say it. */
export type PlainRemark =
  | { kind: "sentences"; count: number }
  | { kind: "words"; words: string; count: number }
  | { kind: "abbreviation"; words: string }
  | { kind: "office"; words: string; better: string }
  | { kind: "passive"; words: string };

/** Letters everybody reads as a word. */
const known = new Set("UE PKP PKS MPK ZUS PESEL RODO PDF SMS VAT BIP NFZ PIT USA AGH WF TV".split(" "));
/** Short forms that save the writer a second and cost the reader one. */
const shortForms = /(?<![\p{L}.])(?:ds|dot|ww|pn|tj|tzn|wg|jw|ust|zob|br)\./giu;
/** Words of offices, and what people say. */
const ofOffices: [RegExp, string][] = [
  [/w przedmiocie/iu, "o"],
  [/w zakresie/iu, "o, w"],
  [/(?<!\p{L})celem(?= \p{L}+ni)/iu, "żeby"],
  [/na okoliczność/iu, "o"],
  [/niniejsz\p{L}+/iu, "ten"],
  [/przedmiotow\p{L}+/iu, "ten"],
  [/z uwagi na/iu, "bo"],
  [/w związku z powyższym/iu, "dlatego"],
  [/dokonać|dokonan\p{L}+|dokonał\p{L}*/iu, "zrobić"],
  [/posiada(?:ć|ją|ł\p{L}*)?(?!\p{L})/iu, "mieć"],
  [/uleg(?:nie|ł\p{L}*|ają)/iu, "zmieni się"],
];
const passives = /(?:został[aoy]?|zostali|zostaną|zostanie) \p{Ll}+(?:n[eyai]|ni|t[eya]|ci)(?!\p{L})/giu;

/** The words of a sentence; numbers with their unit count as people read them. */
const wordsIn = (sentence: string): number =>
  sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.:,-]*/gu)?.length ?? 0;
const beginning = (sentence: string): string => {
  const words = sentence.trim().split(/\s+/);
  return words.length > 4 ? `${words.slice(0, 4).join(" ")}…` : words.join(" ");
};

/** What may be said more plainly in a Polish text, in the order of its kinds; nothing of an empty one. A warning, never a wall. */
export function plainRemarks(text: string): PlainRemark[] {
  const sentences = sentencesOf(text).filter((sentence) => wordsIn(sentence) > 0);
  return [
    ...(sentences.length > plainly.sentences
      ? [{ kind: "sentences" as const, count: sentences.length }]
      : []),
    ...sentences
      .map((sentence) => ({ kind: "words" as const, words: beginning(sentence), count: wordsIn(sentence) }))
      .filter(({ count }) => count > plainly.words),
    ...unexplained(text).map((words) => ({ kind: "abbreviation" as const, words })),
    ...ofOffices.flatMap(([pattern, better]) => {
      const words = pattern.exec(text)?.[0];
      return words === undefined ? [] : [{ kind: "office" as const, words, better }];
    }),
    ...(text.match(passives) ?? []).map((words) => ({ kind: "passive" as const, words })),
  ];
}

/** Capitals that nobody explains in brackets, before or after: "Zarząd Dróg (ZDMK)", "ZDMK (Zarząd Dróg)"; and short forms. */
function unexplained(text: string): string[] {
  const capitals = (text.match(/(?<![\p{L}\d])\p{Lu}{2,6}\p{Ll}?(?:\p{Lu})?(?![\p{L}\d])/gu) ?? []).filter(
    (letters) =>
      !known.has(letters) &&
      !/^[IVXLC]+$/.test(letters) &&
      !text.includes(`(${letters})`) &&
      !text.includes(`${letters} (`),
  );
  return [...new Set([...capitals, ...(text.match(shortForms) ?? [])])];
}

/** A sentence with its blanks filled in: `fillIn("{count} słów", { count: 17 })`. */
export const fillIn = (sentence: string, facts: object): string =>
  Object.entries(facts).reduce((said, [name, fact]) => said.replace(`{${name}}`, String(fact)), sentence);
