/** The same tree of sentences in another language: strings stay strings, functions keep their arguments. */
export type Translation<Source> = Source extends (...facts: infer Facts) => string
  ? (...facts: Facts) => string
  : Source extends string
    ? string
    : { [Key in keyof Source]: Translation<Source[Key]> };

const rules = { pl: new Intl.PluralRules("pl"), en: new Intl.PluralRules("en") };

/** 1 pytanie, 2 pytania, 5 pytań, 1,5 pytania: `pluralPl(n, "pytanie", "pytania", "pytań")`. */
export function pluralPl(count: number, one: string, few: string, many: string): string {
  const category = rules.pl.select(count);
  return `${count} ${category === "one" ? one : category === "few" ? few : category === "many" ? many : few}`;
}

export const pluralEn = (count: number, one: string, other: string): string =>
  `${count} ${rules.en.select(count) === "one" ? one : other}`;
