import ICAL from "ical.js";
import nodeIcal from "node-ical";
import type { VEvent } from "node-ical";
import { expect } from "vitest";

/** What two independent programs read in one calendar. */
export type ReadEntry = {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  start: Date;
  end: Date;
  isAllDay: boolean;
};

/** Splits the lines as they travel: CRLF between them, and one at the end. */
export const linesOf = (text: string): string[] => text.split("\r\n").slice(0, -1);

/** The lines a calendar means: folded ones put together again. */
export const unfolded = (text: string): string[] => linesOf(text.replaceAll("\r\n ", ""));

/** Reads a calendar in ical.js and in node-ical, and demands that neither complains and both read the same. */
export function readTwice(text: string): ReadEntry[] {
  for (const line of linesOf(text)) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]|\p{Cs}/u);
  }
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const first = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(first);
  return first;
}

function readByIcalJs(text: string): ReadEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // one calendar in, one out
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents("vevent").map((component) => {
    for (const name of ["dtstamp", "last-modified"])
      expect(component.getFirstPropertyValue(name)?.toString()).toMatch(/Z$/);
    const event = new ICAL.Event(component);
    const isAllDay = event.startDate.isDate;
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location ?? "",
      start: dateOf(event.startDate, isAllDay),
      end: dateOf(event.endDate, isAllDay),
      isAllDay,
    };
  });
  return entries;
}

/** A whole day begins at no instant: it is compared as midnight in UTC. */
const dateOf = (time: ICAL.Time, isAllDay: boolean): Date =>
  isAllDay ? new Date(`${time.toString()}T00:00:00Z`) : time.toJSDate();

function readByNodeIcal(text: string): ReadEntry[] {
  const read = Object.values(nodeIcal.sync.parseICS(text));
  return read
    .filter((one): one is VEvent => one?.type === "VEVENT")
    .map((event) => {
      const isAllDay = event.datetype === "date";
      return {
        uid: event.uid,
        sequence: Number(event.sequence),
        summary: said(event.summary),
        description: said(event.description),
        location: said(event.location),
        start: isAllDay ? asUtcDay(event.start) : new Date(event.start),
        end: isAllDay ? asUtcDay(event.end as Date) : new Date(event.end as Date), // our entries always have an end
        isAllDay,
      };
    });
}

/** node-ical gives a whole day as midnight on this machine's clock. */
const asUtcDay = (date: Date) => new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
/** A value with parameters comes as an object. */
const said = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null && "val" in value && typeof value.val === "string"
      ? value.val
      : "";
