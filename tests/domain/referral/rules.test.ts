import fc from "fast-check";
import { expect, test } from "vitest";
import { easterOf, holidaysOf, isWorkingDay } from "#domain/kernel/working-days";
import { daysLate, reckon } from "#domain/referral/rules";
import type { Clock } from "#domain/referral/rules";

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

/*
 * An independent reckoner: it walks over the days with JavaScript's own calendar, asks of each whether it counts, and
 * finds Easter by the tables of golden numbers rather than by the formula of the code.
 */
const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const numberOf = (day: string) => Date.parse(day) / 86_400_000;

function paschalSunday(year: number): number {
  const century = Math.floor(year / 100) + 1;
  const golden = (year % 19) + 1;
  const skipped = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (11 * golden + 20 + lunar - skipped) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let full = 44 - epact;
  if (full < 21) full += 30;
  const march = numberOf(`${year}-03-01`) + full - 1;
  const weekday = (((march + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday: 0 is Sunday
  return march + 7 - weekday;
}

function isFree(days: number): boolean {
  const day = dayOf(days);
  const year = Number(day.slice(0, 4));
  const since: Record<string, number> = {
    "01-01": 0,
    "01-06": 2011,
    "05-01": 0,
    "05-03": 1990,
    "08-15": 1989,
    "11-01": 0,
    "11-11": 1989,
    "12-24": 2025,
    "12-25": 0,
    "12-26": 0,
  };
  const first = since[day.slice(5)];
  if (first !== undefined && year >= first) return true;
  const easter = paschalSunday(year);
  return [0, 1, 49, 60].some((after) => easter + after === days);
}

function dueByWalking({ receivedOn, answerDays, dayKind, pauses, extensions }: Clock): string | null {
  let left = (answerDays ?? 0) + extensions.reduce((sum, { days }) => sum + days, 0);
  let day = numberOf(receivedOn);
  while (left > 0) {
    day += 1;
    if (pauses.some(({ askedOn, endedOn }) => endedOn === null && day > numberOf(askedOn))) return null;
    if (
      pauses.some(
        ({ askedOn, endedOn }) => endedOn !== null && day > numberOf(askedOn) && day <= numberOf(endedOn),
      )
    )
      continue;
    const weekday = new Date(day * 86_400_000).getUTCDay();
    if (dayKind === "working" && (weekday === 0 || weekday === 6 || isFree(day))) continue;
    left -= 1;
  }
  while ([0, 6].includes(new Date(day * 86_400_000).getUTCDay()) || isFree(day)) day += 1;
  return dayOf(day);
}

const anyDay = fc.integer({ min: numberOf("1990-01-01"), max: numberOf("2060-12-31") });
const anyClock: fc.Arbitrary<Clock> = anyDay.chain((received) =>
  fc.record({
    receivedOn: fc.constant(dayOf(received)),
    answerDays: fc.integer({ min: 1, max: 90 }),
    dayKind: fc.constantFrom("calendar" as const, "working" as const),
    pauses: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 40 }), { freq: 12 }))
        .map(([after, length]) => ({
          askedOn: dayOf(received + after),
          endedOn: length === null ? null : dayOf(received + after + length),
        })),
      { maxLength: 3 },
    ),
    extensions: fc.array(
      fc.record({
        grantedOn: fc.constant(dayOf(received + 1)),
        days: fc.integer({ min: 1, max: 60 }),
        grantedBy: fc.constant("ktoś"),
        reason: fc.constant("powód"),
      }),
      { maxLength: 2 },
    ),
  }),
);

test("the clock agrees with an independent day-by-day counter, and its printed sum with itself", () => {
  fc.assert(
    fc.property(anyClock, (one) => {
      const sum = reckon(one);
      expect(sum?.dueOn ?? null).toBe(dueByWalking(one));
      const counted = sum?.lines.reduce((days, line) => days + (line.what === "counted" ? line.days : 0), 0);
      if (sum?.dueOn) expect(counted).toBe(sum.total);
    }),
    { numRuns: 5_000 },
  );
}, 60_000);
