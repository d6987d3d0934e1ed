/*
 * What the editor says, as the page gave it: sentences of app/i18n with {places} to fill in.
 */
export type Counted = { one: string; few: string; many: string };

/** Sentences for the script alone; the page hands them over in its own language. */
export type Words = {
  language: string;
  saved: string;
  allSaved: string;
  saving: string;
  offline: string;
  signedOut: string;
  anotherAccount: string;
  left: string;
  noVault: string;
  refused: string;
  sectionWaits: string;
  sectionConflict: string;
  conflictBy: string;
  somebody: string;
  present: string;
  presentIn: string;
  presentNowhere: string;
  back: string;
  fileName: string;
  entrySaved: string;
  entryFailed: string;
  entryKept: string;
  waiting: Counted;
};

/** `{time}` and the like, filled in. */
export function fill(sentence: string, facts: Record<string, string> = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => facts[name] ?? place);
}

/** A sentence with a number in it, in the form that the number takes. */
export function counted(words: Pick<Words, "language">, forms: Counted, count: number): string {
  const rule = new Intl.PluralRules(words.language).select(count);
  const form = rule === "one" ? forms.one : rule === "few" ? forms.few : forms.many;
  return fill(form, { count: String(count) });
}

/** A wall-clock time in Warsaw, `12:04`. */
export const clock = (at: Date): string =>
  at.toLocaleTimeString("pl-PL", { timeZone: "Europe/Warsaw", hour: "2-digit", minute: "2-digit" });
