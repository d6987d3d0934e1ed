import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { getVtimezoneComponent } from "@touch4it/ical-timezones";
import { Temporal } from "temporal-polyfill";
import type { CalendarTime } from "#domain/convention/calendar-rules";
import { addDays } from "#domain/kernel/polish-time";

const warsaw = "Europe/Warsaw";

/** Somebody a calendar names. */
export type CalendarPerson = { name: string | null; address: string };

/** One convention as calendars take it (RFC 5545, 3.6.1). */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  /** When this text was made. */
  stamp: Date;
  lastModified: Date;
  time: CalendarTime;
  summary: string;
  description: string;
  location: string | null;
  status: keyof typeof ICalEventStatus;
  /** Its public page. */
  url: string | null;
  organizer?: CalendarPerson;
  attendee?: CalendarPerson & { isRequired: boolean; status: keyof typeof ICalAttendeeStatus };
};

/** A calendar as a whole: what is done with its entries (RFC 5546), and for a feed what it is called. */
export type CalendarHead = { method: "REQUEST" | "CANCEL" | "PUBLISH"; name?: string; refreshHours?: number };

/**
 * Entries as iCalendar text: CRLF, folded at 75 octets, with the rules of Warsaw's clock beside them, so that every
 * program shows the hour that the wall clock there shows, wherever it runs and whatever it believes of time zones.
 */
export function calendarText(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    prodId: { company: "Konwent", product: "Konwent", language: "PL" },
    method: ICalCalendarMethod[head.method],
    scale: "gregorian",
    timezone: { name: null, generator: vtimezone }, // named here, even DTSTAMP would be written in local time
    ...(head.name ? { name: line(head.name) } : {}),
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: instantOf(entry.stamp),
      lastModified: instantOf(entry.lastModified),
      ...timesOf(entry.time),
      summary: line(entry.summary),
      description: { plain: paragraphs(entry.description) },
      location: entry.location === null ? null : line(entry.location),
      status: ICalEventStatus[entry.status],
      url: entry.url,
      organizer: entry.organizer
        ? { name: parameter(entry.organizer.name) ?? entry.organizer.address, email: entry.organizer.address }
        : null,
    });
    if (entry.attendee)
      event.createAttendee({
        email: entry.attendee.address,
        name: parameter(entry.attendee.name),
        type: ICalAttendeeType.INDIVIDUAL,
        role: entry.attendee.isRequired ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
        status: ICalAttendeeStatus[entry.attendee.status],
        rsvp: head.method === "REQUEST",
      });
  }
  return `${withRefresh(calendar.toString(), head)}\r\n`; // the library leaves out the last line's end
}

/** The library would put it behind the time zone, where a calendar's own properties may not stand (RFC 5545, 3.4). */
const withRefresh = (text: string, { method, refreshHours }: CalendarHead): string =>
  refreshHours === undefined
    ? text
    : text.replace(
        `METHOD:${method}\r\n`,
        (line) =>
          `${line}REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H\r\nX-PUBLISHED-TTL:PT${refreshHours}H\r\n`,
      );

const instantOf = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());

function timesOf(time: CalendarTime) {
  if (time.kind === "days")
    return {
      start: midnight(time.first),
      end: midnight(addDays(time.last, 1)), // DTEND is the first day after it
      allDay: true,
    };
  return { start: inWarsaw(time.start), end: inWarsaw(time.end), timezone: warsaw };
}

const inWarsaw = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime(warsaw);
/** A whole day has no zone; the library takes its date from the UTC clock. */
const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime("UTC");

/** Without the address of the page it came from: a calendar has nothing to fetch. */
const vtimezone = (zone: string): string | null =>
  getVtimezoneComponent(zone)?.replace(/^TZURL:.*\r?\n/m, "") ?? null;

/** No control characters and no halves of letters: programs refuse the whole calendar for one of them. */
const clean = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ")
    .replaceAll(/\p{Cs}/gu, "\ufffd");
const line = (text: string): string => clean(text).replaceAll(/\s+/g, " ").trim();
const paragraphs = (text: string): string => clean(text).trim();
/** A name as the value of a parameter, which has no way to write a quotation mark that programs agree on. */
const parameter = (text: string | null): string | null =>
  text === null ? null : line(text).replaceAll('"', "”").replaceAll("^", "") || null;
