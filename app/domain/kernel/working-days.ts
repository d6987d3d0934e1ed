import { addDays, weekdayOf } from "./polish-time.ts";

/** How a term in days is counted. */
export type DayKind = "calendar" | "working";

type Holiday = { monthDay: string; from: number };

/**
 * Days free from work on fixed dates (Act of 18 January 1951 on days free from work, Art. 1), with the year since which:
 * Epiphany since 2011 (Dz.U. 2010 nr 224 poz. 1459), Christmas Eve since 2025 (Dz.U. 2024 poz. 1965).
 */
const fixed: Holiday[] = [
  { monthDay: "01-01", from: 1951 },
  { monthDay: "01-06", from: 2011 },
  { monthDay: "05-01", from: 1951 },
  { monthDay: "05-03", from: 1990 },
  { monthDay: "08-15", from: 1989 },
  { monthDay: "11-01", from: 1951 },
  { monthDay: "11-11", from: 1989 },
  { monthDay: "12-24", from: 2025 },
  { monthDay: "12-25", from: 1951 },
  { monthDay: "12-26", from: 1951 },
];

/** Easter Monday, Pentecost and Corpus Christi, in days after Easter Sunday; Easter itself is free too. */
const afterEaster = [0, 1, 49, 60];

/** Easter Sunday by the Gregorian computus (the anonymous algorithm of 1876). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const known = new Map<number, ReadonlySet<string>>();

/** The days free from work of a year, as the law stands for that year; right from 1990 on. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const earlier = known.get(year);
  if (earlier) return earlier;
  const easter = easterOf(year);
  const days = new Set([
    ...fixed.filter(({ from }) => year >= from).map(({ monthDay }) => `${year}-${monthDay}`),
    ...afterEaster.map((days) => addDays(easter, days)),
  ]);
  known.set(year, days);
  return days;
}

export const isHoliday = (day: string): boolean => holidaysOf(Number(day.slice(0, 4))).has(day);

/** Neither Saturday, nor Sunday, nor a day free from work. */
export const isWorkingDay = (day: string): boolean => weekdayOf(day) < 6 && !isHoliday(day);

/** Does this day count in a term of this kind? */
export const counts = (day: string, kind: DayKind): boolean => kind === "calendar" || isWorkingDay(day);

/** The day itself when it is a working day, else the next one (Code of Administrative Procedure, Art. 57 § 4). */
export function workingDayFrom(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
