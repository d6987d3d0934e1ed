import { Temporal } from "temporal-polyfill";

export const warsaw = "Europe/Warsaw";

/** The day in Warsaw at an instant, `2019-05-29`. */
export function polishDay(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(warsaw)
    .toPlainDate()
    .toString();
}

/** The wall clock in Warsaw at an instant, `16:00`. */
export function polishWallTime(now: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(warsaw);
  return zoned.toPlainTime().toString({ smallestUnit: "minute" });
}

/** `addDays("2019-05-29", -7)` → `2019-05-22`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

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

/** The instant of a wall-clock time in Warsaw, as ISO 8601 with its offset. */
export function warsawInstant(day: string, time: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: warsaw, plainTime: Temporal.PlainTime.from(time) })
    .toString({ timeZoneName: "never", smallestUnit: "minute" });
}

export const lastDayOfMonth = (month: string): string =>
  Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: Temporal.PlainYearMonth.from(month).daysInMonth })
    .toString();
