import type { CouncilDate } from "#schema/columns";
import { isDay, lastDayOfMonth } from "./polish-time.ts";

export type { CouncilDate } from "#schema/columns";

const seasons = {
  wiosna: ["03", "05"],
  lato: ["06", "08"],
  jesien: ["09", "11"],
  zima: ["12", "02"],
} as const;
const seasonWords: Record<string, keyof typeof seasons> = {
  wiosna: "wiosna",
  lato: "lato",
  jesień: "jesien",
  jesien: "jesien",
  zima: "zima",
};
const months = [
  "styczeń",
  "luty",
  "marzec",
  "kwiecień",
  "maj",
  "czerwiec",
  "lipiec",
  "sierpień",
  "wrzesień",
  "październik",
  "listopad",
  "grudzień",
];

const certain = { words: null, certainty: "certain" } as const;

export const onDay = (day: string): CouncilDate => ({
  ...certain,
  precision: "day",
  value: day,
  earliest: day,
  latest: day,
});
export const noDate: CouncilDate = {
  ...certain,
  precision: "none",
  value: null,
  earliest: null,
  latest: null,
};
export const inMonth = (month: string): CouncilDate => ({
  ...certain,
  precision: "month",
  value: month,
  earliest: `${month}-01`,
  latest: lastDayOfMonth(month),
});
export const inWords = (
  words: string,
  earliest: string | null = null,
  latest: string | null = null,
): CouncilDate => ({
  ...certain,
  precision: "words",
  value: null,
  words,
  earliest,
  latest,
});

function inSeason(year: string, season: keyof typeof seasons): CouncilDate {
  const [first, last] = seasons[season];
  const lastYear = season === "zima" ? String(Number(year) + 1) : year;
  return {
    ...certain,
    precision: "season",
    value: `${year}-${season}`,
    earliest: `${year}-${first}-01`,
    latest: lastDayOfMonth(`${lastYear}-${last}`),
  };
}

/**
 * Reads what a person types about a time: `2026-03-12`, `12.03.2026`, `2019-06`, `czerwiec 2019`, `lato 2019`,
 * `2019-06-01/2019-06-14`. Anything else stays what it is: words. Empty is no date. Nothing is ever guessed.
 */
export function readCouncilDate(text: string): CouncilDate {
  const typed = text.trim();
  if (typed === "") return noDate;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  const day = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, "0")}-${dotted[1]?.padStart(2, "0")}` : typed;
  if (isDay(day)) return onDay(day);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(typed)) return inMonth(typed);
  const [from, until] = typed.split("/");
  if (from && until && isDay(from) && isDay(until) && from <= until) {
    return { ...certain, precision: "span", value: typed, earliest: from, latest: until };
  }
  const named =
    /^(\p{L}+)[ -](\d{4})$/u.exec(typed.toLowerCase()) ?? /^(\d{4})[ -](\p{L}+)$/u.exec(typed.toLowerCase());
  if (named) {
    const [word, year] = /^\d/.test(named[1] ?? "")
      ? [named[2] ?? "", named[1] ?? ""]
      : [named[1] ?? "", named[2] ?? ""];
    const month = months.indexOf(word);
    if (month >= 0) return inMonth(`${year}-${String(month + 1).padStart(2, "0")}`);
    const season = seasonWords[word];
    if (season) return inSeason(year, season);
  }
  return inWords(typed);
}

/** What `readCouncilDate` would read back: fills a form with the date it came from. */
export function writeCouncilDate(date: CouncilDate | null): string {
  return date ? (date.words ?? date.value ?? "") : "";
}

/** The year a number is given in: that of the first possible day; null when the time is not known. */
export function yearOf(date: CouncilDate): number | null {
  const first = date.earliest ?? date.latest;
  return first ? Number(first.slice(0, 4)) : null;
}

/** A day to order by. What has no time at all comes last. */
export const sortDay = (date: CouncilDate): string => date.earliest ?? date.latest ?? "9999-12-31";
