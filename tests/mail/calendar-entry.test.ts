import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { calendarTimeOf } from "#domain/convention/calendar-rules";
import { onDay, readCouncilDate } from "#domain/kernel/council-date";
import { readTwice, unfolded } from "#tests/calendars";
import { root } from "#tests/sources";
import { calendarText } from "../../app/mail/calendar-entry.ts";
import type { CalendarEntry } from "../../app/mail/calendar-entry.ts";

const entry: CalendarEntry = {
  uid: "konwent-1@konwent.example.org",
  sequence: 2,
  stamp: new Date("2026-03-01T09:00:00Z"),
  lastModified: new Date("2026-03-01T08:00:00Z"),
  time: { kind: "hours", start: "2026-03-12T16:00", end: "2026-03-12T18:00", isEndAssumed: false },
  summary: "Konwent: budżety dzielnic",
  description: "Porządek obrad:\n1. Otwarcie\n2. Budżety; głosowanie",
  location: "Magistrat, sala 118",
  status: "CONFIRMED",
  url: "https://konwent.example.org/konwenty/2026-03-12",
  organizer: { name: 'Biuro "Konwentu", Kraków', address: "konwent+secret@example.org" },
  attendee: {
    name: "Łucja Żółć: przewodnicząca; Dzielnica V",
    address: "lucja@example.org",
    isRequired: true,
    status: "NEEDSACTION",
  },
};
const held = (
  on: string,
  startsAt: string | null,
  endsAt: string | null,
  continuedOn: string | null = null,
) => calendarTimeOf({ heldOn: onDay(on), startsAt, endsAt, continuedOn });
const withTime = (time: CalendarEntry["time"] | null) => {
  if (!time) throw new Error("has no time");
  return calendarText({ method: "REQUEST" }, [{ ...entry, time }]);
};
/** The instants a wall clock in Warsaw shows a time at: one, but two in the hour that October has twice. */
const instantsOf = (moment: string) =>
  (["earlier", "later"] as const).map((disambiguation) =>
    new Date(
      Temporal.PlainDateTime.from(moment).toZonedDateTime("Europe/Warsaw", { disambiguation })
        .epochMilliseconds,
    ).toISOString(),
  );

/**
 * Words as people and forms produce them, and worse. Two things node-ical reads otherwise than RFC 5545 (3.3.11) and
 * ical.js: an escaped backslash before an n, and a text between quotation marks; these stand in tests of their own.
 */
const pieces = [
  "zażółć gęślą jaźń",
  ",",
  ";",
  ":",
  "\\ ",
  "\n",
  "\r\n",
  '"',
  "^",
  "🎉",
  "👩‍👩‍👧",
  "\t",
  " ",
  "BEGIN:VEVENT",
  "END:VCALENDAR",
  "=",
  "\u2028",
  "\u0000",
  "\ud800",
  "ą".repeat(80),
  "x".repeat(200),
];
const words = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 300 }).map((text) => text.replaceAll("\\", "\\ ")),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join("")),
  )
  .map((text) => (text.includes('"') ? `Konwent ${text}` : text));
const times = fc
  .record({
    day: fc.date({
      min: new Date("2013-01-01T00:00:00Z"),
      max: new Date("2035-12-31T00:00:00Z"),
      noInvalidDate: true,
    }),
    startsAt: fc.option(fc.constantFrom("00:00", "00:30", "01:30", "03:15", "16:00", "23:59")),
    endsAt: fc.option(fc.constantFrom("00:15", "01:00", "03:30", "18:00", "23:58")),
    days: fc.constantFrom(0, 0, 1, 6),
  })
  .map(({ day, startsAt, endsAt, days }) => {
    const on = day.toISOString().slice(0, 10);
    const until = Temporal.PlainDate.from(on).add({ days }).toString();
    return held(on, startsAt, endsAt, days > 0 ? until : null)!; // a day is always known here
  });
const tidy = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const printable = (text: string) =>
  text
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ")
    .replaceAll(/\p{Cs}/gu, "\ufffd");

test("whatever is said, both parsers read it back, and nothing of it becomes a line of its own", () => {
  fc.assert(
    fc.property(
      fc.record({
        summary: words,
        description: words,
        location: words,
        name: words,
        chair: words,
        time: times,
        method: fc.constantFrom("REQUEST" as const, "CANCEL" as const, "PUBLISH" as const),
      }),
      ({ summary, description, location, name, chair, time, method }) => {
        const text = calendarText({ method, name: summary }, [
          {
            ...entry,
            time,
            summary,
            description,
            location,
            organizer: { ...entry.organizer!, name: chair },
            attendee: { ...entry.attendee!, name },
          },
        ]);
        const [read, ...others] = readTwice(text);
        expect(others).toEqual([]);
        expect(read).toMatchObject({ uid: entry.uid, sequence: 2, isAllDay: time.kind === "days" });
        expect(tidy(read!.summary)).toBe(tidy(printable(summary)));
        expect(tidy(read!.location)).toBe(tidy(printable(location)));
        expect(tidy(read!.description)).toBe(tidy(printable(description)));
        if (time.kind === "hours") {
          expect(instantsOf(time.start)).toContain(read!.start.toISOString());
          expect(instantsOf(time.end)).toContain(read!.end.toISOString());
        } else expect(read!.start.toISOString().slice(0, 10)).toBe(time.first);
        expect(unfolded(text).filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1);
        expect(unfolded(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
      },
    ),
    { numRuns: 300 },
  );
});

describe("when the clocks are moved", () => {
  test.each([
    ["2026-03-28", "22:00", "23:30", "2026-03-28T21:00Z", "2026-03-28T22:30Z"],
    ["2026-03-29", "01:30", "03:30", "2026-03-29T00:30Z", "2026-03-29T01:30Z"],
    ["2026-03-29", "16:00", "18:00", "2026-03-29T14:00Z", "2026-03-29T16:00Z"],
    ["2026-10-24", "16:00", "18:00", "2026-10-24T14:00Z", "2026-10-24T16:00Z"],
    ["2026-10-25", "01:30", "03:30", "2026-10-24T23:30Z", "2026-10-25T02:30Z"],
    ["2026-10-25", "16:00", "18:00", "2026-10-25T15:00Z", "2026-10-25T17:00Z"],
    // across the night: an end before the beginning is the next morning's
    ["2026-03-28", "23:00", "04:00", "2026-03-28T22:00Z", "2026-03-29T02:00Z"],
    ["2026-10-24", "23:00", "04:00", "2026-10-24T21:00Z", "2026-10-25T03:00Z"],
  ])("%s from %s to %s keeps the wall's hours", (day, startsAt, endsAt, start, end) => {
    const text = withTime(held(day, startsAt, endsAt));
    expect(text).toContain(
      `DTSTART;TZID=Europe/Warsaw:${day.replaceAll("-", "")}T${startsAt.replace(":", "")}00`,
    );
    expect(text).toMatch(new RegExp(`DTEND;TZID=Europe/Warsaw:\\d{8}T${endsAt.replace(":", "")}00`));
    expect(readTwice(text)[0]).toMatchObject({ start: new Date(start), end: new Date(end) });
  });

  test("two hours are assumed in real time, also in the night with 25 hours", () => {
    expect(held("2026-10-25", "01:30", null)).toMatchObject({ end: "2026-10-25T02:30", isEndAssumed: true });
    expect(held("2026-03-29", "01:30", null)).toMatchObject({ end: "2026-03-29T04:30" });
    expect(held("2026-03-12", "16:00", null)).toMatchObject({ end: "2026-03-12T18:00" });
    expect(held("2026-03-12", "23:00", null)).toMatchObject({ end: "2026-03-13T01:00" });
  });

  test("moved from winter to summer time, 16:00 stays 16:00", () => {
    const [winter, summer] = ["2026-03-12", "2026-04-16"].map((day) => withTime(held(day, "16:00", null)));
    expect(winter).toContain("DTSTART;TZID=Europe/Warsaw:20260312T160000");
    expect(summer).toContain("DTSTART;TZID=Europe/Warsaw:20260416T160000");
    expect(readTwice(winter!)[0]?.start).toEqual(new Date("2026-03-12T15:00Z"));
    expect(readTwice(summer!)[0]?.start).toEqual(new Date("2026-04-16T14:00Z"));
  });

  test("the same bytes come out on a machine whose clock stands in New York", () => {
    const samples = [
      held("2026-03-29", "16:00", "18:00"),
      held("2026-10-25", "01:30", null),
      held("2026-03-12", null, null),
      held("2026-03-28", "23:00", null, "2026-03-29"),
    ];
    const script = `
      const { calendarText } = await import("./app/mail/calendar-entry.ts");
      const { entry, samples } = JSON.parse(process.argv[1]);
      entry.stamp = new Date(entry.stamp); entry.lastModified = new Date(entry.lastModified);
      process.stdout.write(JSON.stringify(samples.map((time) => calendarText({ method: "REQUEST" }, [{ ...entry, time }]))));
    `;
    const there = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", script, JSON.stringify({ entry, samples })],
      { cwd: root, env: { ...process.env, TZ: "America/New_York" }, encoding: "utf8" },
    );
    expect(JSON.parse(there)).toEqual(samples.map((time) => withTime(time)));
  });
});

test("a day without an hour is a whole day; two days are one entry over both; a vague time is none", () => {
  const whole = withTime(held("2026-03-29", null, null));
  expect(whole).toContain("DTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260330");
  expect(readTwice(whole)[0]?.isAllDay).toBe(true);
  expect(held("2026-03-12", null, null, "2026-03-13")).toEqual({
    kind: "days",
    first: "2026-03-12",
    last: "2026-03-13",
  });
  expect(held("2026-03-12", "16:00", "13:00", "2026-03-13")).toMatchObject({
    start: "2026-03-12T16:00",
    end: "2026-03-13T13:00",
  });
  for (const vague of ["2026-03", "lato 2026", "po wakacjach"])
    expect(
      calendarTimeOf({ heldOn: readCouncilDate(vague), startsAt: "16:00", endsAt: null, continuedOn: null }),
    ).toBeNull();
});

test("a backslash stays a backslash before an n, and quotation marks stay around a text", () => {
  const text = calendarText({ method: "REQUEST" }, [{ ...entry, summary: "C:\\nowy", location: '"Sala"' }]);
  expect(unfolded(text)).toContain("SUMMARY:C:\\\\nowy");
  expect(unfolded(text)).toContain('LOCATION:"Sala"');
});

test("an invitation names who asks, who is asked and what is expected of them", () => {
  const lines = unfolded(calendarText({ method: "REQUEST" }, [entry]));
  expect(lines).toContain("METHOD:REQUEST");
  expect(lines).toContain("PRODID:-//Konwent//Konwent//PL");
  expect(lines).toContain("DTSTAMP:20260301T090000Z");
  expect(lines).toContain("LAST-MODIFIED:20260301T080000Z");
  expect(lines).toContain('ORGANIZER;CN="Biuro ”Konwentu”, Kraków":mailto:konwent+secret@example.org');
  const attendee = lines.find((line) => line.startsWith("ATTENDEE"));
  for (const said of ["PARTSTAT=NEEDS-ACTION", "RSVP=TRUE", "CUTYPE=INDIVIDUAL", "ROLE=REQ-PARTICIPANT"])
    expect(attendee).toContain(said);
  expect(attendee).toMatch(/:mailto:lucja@example\.org$/i);
  expect(lines.join("\n")).not.toContain("tzurl");
});

const standards = process.env["KONWENT_STANDARDS"];
const request = standards ? join(standards, "itip/01-request.ics") : "";
const isThere = existsSync(request);
if (!isThere)
  console.warn("KONWENT_STANDARDS is not set: our invitation is not compared with 01-request.ics");
test.skipIf(!isThere)("says everything that the standard's request says", () => {
  const sample = unfolded(readFileSync(request, "utf8").replaceAll(/\r?\n/g, "\r\n"));
  const ours = unfolded(calendarText({ method: "REQUEST" }, [entry]));
  const nameOf = (line: string) => line.split(/[:;]/)[0] ?? "";
  const parametersOf = (lines: string[], name: string) =>
    (lines.find((line) => nameOf(line) === name) ?? "")
      .split(":")[0]
      ?.split(";")
      .slice(1)
      .map((one) => one.split("=")[0]);
  expect(ours.map(nameOf)).toEqual(expect.arrayContaining(sample.map(nameOf)));
  for (const name of ["ORGANIZER", "ATTENDEE"])
    expect(parametersOf(ours, name)).toEqual(expect.arrayContaining(parametersOf(sample, name) ?? []));
  for (const line of ["VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:REQUEST", "STATUS:CONFIRMED"]) {
    expect(sample).toContain(line);
    expect(ours).toContain(line);
  }
});
