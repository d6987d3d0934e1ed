import { expect, test } from "vitest";
import { easterOf, holidaysOf, isWorkingDay } from "#domain/kernel/working-days";
import { daysLate, reckon } from "#domain/referral/rules";
import type { Clock } from "#domain/referral/rules";
import { holdClockToWalking } from "#tests/clock-cases";

const clock = (about: Partial<Clock> = {}): Clock => ({
  receivedOn: "2026-03-02",
  answerDays: 14,
  dayKind: "calendar",
  pauses: [],
  extensions: [],
  ...about,
});

test("the day of receipt does not count, and fourteen calendar days later is due", () => {
  expect(reckon(clock())?.dueOn).toBe("2026-03-16");
});

test("an end on a Saturday or a holiday moves to the next working day, and says so", () => {
  expect(reckon(clock({ receivedOn: "2026-04-20", answerDays: 11 }))?.lines.slice(-2)).toEqual([
    { what: "moved", from: "2026-05-01", until: "2026-05-04" },
    { what: "due", day: "2026-05-04" },
  ]);
});

test("working days leave out Saturdays, Sundays and holidays", () => {
  expect(reckon(clock({ receivedOn: "2025-12-23", answerDays: 2, dayKind: "working" }))?.dueOn).toBe(
    "2025-12-30",
  );
  expect(reckon(clock({ receivedOn: "2024-12-23", answerDays: 2, dayKind: "working" }))?.dueOn).toBe(
    "2024-12-27",
  );
});

test("a clarification stops the clock from the day after until the day it came", () => {
  const sum = reckon(clock({ pauses: [{ askedOn: "2026-03-04", endedOn: "2026-03-10" }] }));
  expect(sum?.lines).toEqual([
    { what: "received", day: "2026-03-02" },
    { what: "term", days: 14 },
    { what: "counted", from: "2026-03-03", until: "2026-03-04", days: 2 },
    { what: "stopped", from: "2026-03-05", until: "2026-03-10" },
    { what: "counted", from: "2026-03-11", until: "2026-03-22", days: 12 },
    { what: "moved", from: "2026-03-22", until: "2026-03-23" },
    { what: "due", day: "2026-03-23" },
  ]);
  expect(reckon(clock({ pauses: [{ askedOn: "2026-03-04", endedOn: null }] }))).toMatchObject({
    dueOn: null,
    isStopped: true,
  });
});

test("an extension adds its days and names who granted it", () => {
  const extensions = [{ grantedOn: "2026-03-10", days: 7, grantedBy: "Dyrektor ZDMK", reason: "pomiary" }];
  const sum = reckon(clock({ extensions }));
  expect(sum?.dueOn).toBe("2026-03-23");
  expect(sum?.lines).toContainEqual({ what: "extended", ...extensions[0] });
});

test("without a rule nothing is due, and nothing is late", () => {
  expect(reckon(clock({ answerDays: null }))).toBeNull();
  expect(daysLate(null, null, "2030-01-01")).toBe(0);
  expect(daysLate(reckon(clock()), null, "2026-03-18")).toBe(2);
  expect(daysLate(reckon(clock()), "2026-03-16", "2026-03-30")).toBe(0);
});

test("holidays are those the law named in that year", () => {
  expect(easterOf(2026)).toBe("2026-04-05");
  expect([...holidaysOf(2026)].toSorted()).toEqual([
    "2026-01-01",
    "2026-01-06",
    "2026-04-05",
    "2026-04-06",
    "2026-05-01",
    "2026-05-03",
    "2026-05-24",
    "2026-06-04",
    "2026-08-15",
    "2026-11-01",
    "2026-11-11",
    "2026-12-24",
    "2026-12-25",
    "2026-12-26",
  ]);
  expect(isWorkingDay("2010-01-06")).toBe(true);
  expect(isWorkingDay("2011-01-06")).toBe(false);
  expect(isWorkingDay("2024-12-24")).toBe(true);
  expect(isWorkingDay("2025-12-24")).toBe(false);
});

test("the clock agrees with an independent day-by-day counter, and its printed sum with itself", () => {
  holdClockToWalking(5_000);
}, 60_000);
