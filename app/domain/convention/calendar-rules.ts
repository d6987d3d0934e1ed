import { addDays, daysBetween, hoursAfter } from "../kernel/polish-time.ts";
import type { Convention } from "./queries.ts";

/** How long a convention lasts in calendars while nobody has said when it ends, in hours. */
export const assumedHours = 2;

type Time = Pick<Convention, "heldOn" | "continuedOn" | "startsAt" | "endsAt">;
/** The next SEQUENCE of a convention's entry. While it is only planned nobody has one, so it stays. */
export const nextSequence = ({
  state,
  calendarSequence,
}: Pick<Convention, "state" | "calendarSequence">): number | null =>
  state === "planned" ? calendarSequence : (calendarSequence ?? 0) + 1;

/** When a convention takes place on a wall clock in Warsaw, as calendars need it. */
export type CalendarTime =
  /** Whole days, the last one included. */
  | { kind: "days"; first: string; last: string }
  | { kind: "hours"; start: string; end: string; isEndAssumed: boolean };

/**
 * When a convention stands in calendars: `2026-03-12T16:00` and until when. Null while its day is not known. Without an
 * hour it takes the whole day. Without an end it lasts two hours; an end before the beginning is the next morning's. One
 * of two days is one entry, from the first day's beginning to the second day's end, so that it has one answer.
 */
export function calendarTimeOf({ heldOn, continuedOn, startsAt, endsAt }: Time): CalendarTime | null {
  const first = heldOn.precision === "day" ? heldOn.value : null;
  if (first === null) return null;
  const last = continuedOn !== null && daysBetween(first, continuedOn) > 0 ? continuedOn : first;
  if (startsAt === null) return { kind: "days", first, last };
  const start = `${first}T${startsAt}`;
  if (endsAt === null)
    return { kind: "hours", start, end: hoursAfter(`${last}T${startsAt}`, assumedHours), isEndAssumed: true };
  const isNextMorning = last === first && endsAt <= startsAt;
  return {
    kind: "hours",
    start,
    end: `${isNextMorning ? addDays(first, 1) : last}T${endsAt}`,
    isEndAssumed: false,
  };
}
