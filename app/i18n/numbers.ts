import type { Language } from "../areas.ts";

const formats = {
  pl: new Intl.NumberFormat("pl-PL", { useGrouping: "always", maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-GB", { useGrouping: "always", maximumFractionDigits: 6 }),
} as const;

/** `5 219`: grouped by plain spaces in Polish, so that a search for it finds it; the style sheet keeps it on one line. */
export const numberIn = (language: Language, value: number): string =>
  formats[language].format(value).replaceAll(/[\u00a0\u202f]/g, " ");

const unitWords: Record<string, string> = { PLN: "zł", "PLN/rok": "zł/rok" };
const unitWordsEn: Record<string, string> = { PLN: "PLN", "PLN/rok": "PLN/year" };

/** `5 219 zł`, `90 446 zł/rok`. A unit we do not know stays as it was written. */
export function figureIn(language: Language, value: number, unit: string | null): string {
  const words = language === "pl" ? unitWords : unitWordsEn;
  return [numberIn(language, value), unit ? (words[unit] ?? unit) : ""].filter(Boolean).join(" ");
}

/** A file's size as people read it: `340 kB`, `1,2 MB`. */
export function sizeIn(language: Language, bytes: number): string {
  const isSmall = bytes < 1_000_000;
  const size = isSmall ? Math.max(1, Math.round(bytes / 1000)) : Math.round(bytes / 100_000) / 10;
  return `${numberIn(language, size)} ${isSmall ? "kB" : "MB"}`;
}
