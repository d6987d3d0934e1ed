import type { CouncilDate } from "#schema/columns";
import type { Language } from "../areas.ts";

const locale = { pl: "pl-PL", en: "en-GB" } as const;
const asUtc = (day: string) => new Date(`${day}T12:00:00Z`);
const formats = {
  pl: formatsIn("pl"),
  en: formatsIn("en"),
};

function formatsIn(language: Language) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale[language], { timeZone: "UTC", ...options });
  return {
    day: make({ day: "numeric", month: "long", year: "numeric" }),
    weekday: make({ weekday: "long" }),
    month: make({ month: "long", year: "numeric" }),
    instant: new Intl.DateTimeFormat(locale[language], {
      timeZone: "Europe/Warsaw",
      dateStyle: "long",
      timeStyle: "short",
    }),
  };
}

const seasons = {
  pl: { wiosna: "wiosna", lato: "lato", jesien: "jesień", zima: "zima" },
  en: { wiosna: "spring", lato: "summer", jesien: "autumn", zima: "winter" },
} as const;
const unknownDay = { pl: "termin nieznany", en: "date not known" } as const;

/** `29 maja 2019`. */
export const dayIn = (language: Language, day: string): string => formats[language].day.format(asUtc(day));

/** `środa`. */
export const weekdayIn = (language: Language, day: string): string =>
  formats[language].weekday.format(asUtc(day));

/** `22 listopada 2026 18:05`, in Warsaw. */
export const instantIn = (language: Language, instant: string): string =>
  formats[language].instant.format(new Date(instant));

/** A council date as people read it; exactly as certain as it is. Words stay as they were said. */
export function councilDateIn(language: Language, date: CouncilDate): string {
  const { precision, value, words } = date;
  if (precision === "words") return words ?? unknownDay[language];
  if (precision === "none" || value === null) return unknownDay[language];
  if (precision === "day") return dayIn(language, value);
  if (precision === "month") return formats[language].month.format(asUtc(`${value}-01`));
  if (precision === "span")
    return value
      .split("/")
      .map((day) => dayIn(language, day))
      .join(" – ");
  const [year, season] = value.split("-");
  return `${seasons[language][season as keyof typeof seasons.pl] ?? season} ${year}`; // readCouncilDate writes no other season
}
