import { noDate, onDay, readCouncilDate } from "#domain/kernel/council-date";
import type { CouncilDate } from "#domain/kernel/council-date";
import { weekdayOf } from "#domain/kernel/polish-time";
import { certainties, precisions, weekdays } from "./kinds.ts";
import type { Place } from "./place.ts";

/** When it was held, with every way in which the file can contradict itself about that. */
export function readHeldOn(record: Place) {
  const date = record.day("date");
  const bounds = readBounds(record.place("date_bounds"));
  const continuedOn = record.day("continued_on");
  const heldOn = shownDate(record.place("date_shown"), date, bounds);
  const startsAt = record.time("time_start");
  const endsAt = record.time("time_end");

  if (date && ((bounds.earliest && date < bounds.earliest) || (bounds.latest && date > bounds.latest)))
    record.fault("date", "date-outside-bounds");
  if (date && continuedOn && continuedOn < date) record.fault("continued_on", "continued-before-date");
  if (startsAt && endsAt && endsAt < startsAt && !continuedOn) record.fault("time_end", "end-before-start");
  checkWeekday(record, date);
  return { heldOn, continuedOn, startsAt, endsAt, dateBasis: record.texts("date_basis") };
}

/** `{earliest, latest}`: days, either of them open. */
export function readBounds(place: Place): { earliest: string | null; latest: string | null } {
  const bounds = { earliest: place.day("earliest"), latest: place.day("latest") };
  if (bounds.earliest && bounds.latest && bounds.latest < bounds.earliest)
    place.fault("latest", "bounds-reversed");
  place.leave();
  return bounds;
}

type Bounds = ReturnType<typeof readBounds>;

/** What pages print: the date as shown, else the day itself, else nothing; bounds only order and measure. */
function shownDate(shown: Place, date: string | null, bounds: Bounds): CouncilDate {
  const precision = shown.kind("precision", precisions);
  const value =
    shown.label("value") ??
    (precision === "month" && date ? date.slice(0, 7) : precision === "day" ? date : null);
  const certainty = shown.kind("certainty", certainties) ?? "certain";
  shown.leave();
  if (precision === null || value === null)
    return date ? { ...onDay(date), certainty } : { ...noDate, ...bounds, certainty };

  const read = readCouncilDate(value);
  if (read.precision !== precision) {
    shown.fault("value", `expected-${precision}`);
    return noDate;
  }
  const isApart = (earliest: string | null, latest: string | null) =>
    (earliest !== null && read.latest !== null && earliest > read.latest) ||
    (latest !== null && read.earliest !== null && latest < read.earliest);
  if (isApart(date, date) || isApart(bounds.earliest, bounds.latest))
    shown.fault("value", "date-shown-contradicts-date");
  return {
    ...read,
    earliest: date ?? bounds.earliest ?? read.earliest,
    latest: date ?? bounds.latest ?? read.latest,
    certainty,
  };
}

function checkWeekday(record: Place, date: string | null): void {
  const word = record.text("weekday")?.toLowerCase() ?? null;
  if (word === null) return;
  const number = Object.hasOwn(weekdays, word) ? weekdays[word as keyof typeof weekdays] : null; // `hasOwn` has just said so
  if (number === null) record.fault("weekday", "expected-weekday");
  else if (date === null) record.aside("weekday");
  else if (weekdayOf(date) !== number) record.fault("weekday", "weekday-contradicts-date");
}
