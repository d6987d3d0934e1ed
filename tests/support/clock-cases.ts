import fc from "fast-check";
import { expect } from "vitest";
import { reckon } from "#domain/referral/rules";
import type { Clock } from "#domain/referral/rules";

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
/** Any clock there can be, with clarifications and extensions. */
export const anyClock: fc.Arbitrary<Clock> = anyDay.chain((received) =>
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

/** Holds the clock against the walker, and its printed sum against itself, over so many random cases. */
export function holdClockToWalking(cases: number): void {
  fc.assert(
    fc.property(anyClock, (one) => {
      const sum = reckon(one);
      expect(sum?.dueOn ?? null).toBe(dueByWalking(one));
      const counted = sum?.lines.reduce((days, line) => days + (line.what === "counted" ? line.days : 0), 0);
      if (sum?.dueOn) expect(counted).toBe(sum.total);
    }),
    { numRuns: cases },
  );
}
