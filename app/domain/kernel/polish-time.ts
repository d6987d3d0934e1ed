import { Temporal } from "temporal-polyfill";

const warsaw = "Europe/Warsaw";

/** The day in Warsaw at an instant, `2019-05-29`. */
export function polishDay(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(warsaw)
    .toPlainDate()
    .toString();
}

/** What the clock on the wall shows in Warsaw at an instant, `12:04:31`. */
export const polishTime = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(warsaw)
    .toPlainTime()
    .toString({ smallestUnit: "second" });

/** Days are counted from 1 January 1970, a Thursday. A register reckons with thousands of them, so these three are sums on plain numbers. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** `addDays("2019-05-29", -7)` → `2019-05-22`. */
export const addDays = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** `addMonths("2026-12-31", 2)` → `2027-02-28`: a month without that day ends sooner. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** Is this a day that exists? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPlainDate(text);
}

function isPlainDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** `16:00` plus minutes, on the same clock face: `addMinutes("16:00", 45)` → `16:45`. */
export function addMinutes(time: string, minutes: number): string {
  return Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: "minute" });
}

/** `2019-02` → `2019-02-28`. */
export const lastDayOfMonth = (month: string): string =>
  Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: Temporal.PlainYearMonth.from(month).daysInMonth })
    .toString();

/** The instant at which a wall clock in Warsaw shows a day and a time. In the night of 25 October the first 02:30 of two; a time skipped in March is moved on by the hour. */
export const polishInstant = (day: string, time: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: warsaw,
      plainTime: Temporal.PlainTime.from(time),
    }).epochMilliseconds,
  );

/** An instant as a wall clock in Warsaw shows it, with its offset (RFC 3339): `2019-05-29T16:00:00+02:00`. */
export const withOffset = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(warsaw)
    .toString({ timeZoneName: "never", smallestUnit: "second" });

/** When the next daily digest leaves: seven in the morning in Warsaw. */
export function nextDigest(now: Date): Date {
  const today = polishInstant(polishDay(now), "07:00");
  return today > now ? today : polishInstant(addDays(polishDay(now), 1), "07:00");
}

/** So many hours of real time after a moment on the wall clock, `2026-03-12T16:00`; also in the nights in which the clocks are moved. */
export const hoursAfter = (moment: string, hours: number): string =>
  Temporal.PlainDateTime.from(moment)
    .toZonedDateTime(warsaw)
    .add({ hours })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
