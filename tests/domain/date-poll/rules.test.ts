import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bestDatesOf,
  byBest,
  isSilent,
  obstaclesToOffering,
  readOfferedDay,
  tallyOf,
} from "#domain/date-poll/rules";
import type { PollAnswer } from "#domain/date-poll/rules";

const today = "2026-03-02";
const codes = (lines: string[]) => obstaclesToOffering(lines, today).map(({ code }) => code);

test("a day is read with or without hours, as people write them", () => {
  const may = { day: "2026-05-12", startsAt: null, endsAt: null };
  for (const [typed, read] of [
    ["2026-05-12", may],
    [" 12.05.2026 ", may],
    ["12.5.2026 9.00", { ...may, startsAt: "09:00" }],
    ["12.05.2026, 16:00", { ...may, startsAt: "16:00" }],
    ["12.05.2026 16:00–18:00", { ...may, startsAt: "16:00", endsAt: "18:00" }],
    ["2026-05-12 16:00 - 18:30", { ...may, startsAt: "16:00", endsAt: "18:30" }],
    ["31.02.2026", null],
    ["12.05.2026 25:00", null],
    ["w maju", null],
    ["", null],
  ] as const)
    expect(readOfferedDay(typed), typed).toEqual(read);
});

test("a list of days is refused with everything that is wrong with it", () => {
  expect(codes(["2026-05-12", "2026-05-13"])).toEqual([]);
  expect(codes(["2026-05-12"])).toEqual(["date-poll-days-count"]);
  expect(codes(Array.from({ length: 21 }, (_, at) => `2026-05-12 ${at}:00`))).toEqual([
    "date-poll-days-count",
  ]);
  expect(codes(["2026-05-12", "12.05.2026"])).toEqual(["date-poll-day-twice"]);
  expect(codes(["2026-05-12 10:00", "2026-05-12 16:00"])).toEqual([]);
  expect(codes(["2026-03-01", "jutro", "2026-05-12 16:00–15:00"])).toEqual([
    "date-poll-day-not-understood",
    "convention-day-passed",
    "ends-before-it-starts",
  ]);
});

const answer = fc.constantFrom<PollAnswer>("yes", "if-need-be", "no");
const dates = ["a", "b", "c", "d"].map((id) => ({ id }));
const answers = fc.array(fc.record({ dateId: fc.constantFrom("a", "b", "c", "d"), answer }), {
  maxLength: 60,
});

test("every answer is counted once, on its own day", () => {
  fc.assert(
    fc.property(answers, (said) => {
      const total = tallyOf(dates, said).reduce((sum, { yes, ifNeedBe, no }) => sum + yes + ifNeedBe + no, 0);
      expect(total).toBe(said.length);
    }),
  );
});

test("no day is better than a best day: none has more yes, and of those alike none fewer no", () => {
  fc.assert(
    fc.property(answers, (said) => {
      const tallies = tallyOf(dates, said);
      const best = bestDatesOf(tallies);
      expect(best.length === 0).toBe(tallies.every(({ yes }) => yes === 0));
      for (const one of tallies.filter(({ dateId }) => best.includes(dateId)))
        for (const other of tallies) {
          expect(other.yes).toBeLessThanOrEqual(one.yes);
          if (other.yes === one.yes) expect(other.no).toBeGreaterThanOrEqual(one.no);
          if (other.yes === one.yes && other.no === one.no) expect(best).toContain(other.dateId);
        }
    }),
  );
});

test("the order of days is an order: it does not depend on where a day stands", () => {
  const counts = fc.record({ yes: fc.nat(5), ifNeedBe: fc.nat(5), no: fc.nat(5) });
  fc.assert(
    fc.property(counts, counts, counts, (one, other, third) => {
      expect(Math.sign(byBest(one, other))).toBe(0 - Math.sign(byBest(other, one)));
      if (byBest(one, other) <= 0 && byBest(other, third) <= 0)
        expect(byBest(one, third)).toBeLessThanOrEqual(0);
    }),
  );
});

test("one more yes never makes a day worse", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom("a", "b", "c", "d"), (said, dateId) => {
      const before = bestDatesOf(tallyOf(dates, said));
      const after = bestDatesOf(tallyOf(dates, [...said, { dateId, answer: "yes" }]));
      if (before.includes(dateId)) expect(after).toEqual([dateId]);
    }),
  );
});

test("whoever left a day out is still silent", () => {
  const said = [{ participantId: "p", dateId: "a" }];
  expect(isSilent("p", [{ id: "a" }], said)).toBe(false);
  expect(isSilent("p", [{ id: "a" }, { id: "b" }], said)).toBe(true);
  expect(isSilent("q", [{ id: "a" }], said)).toBe(true);
});
