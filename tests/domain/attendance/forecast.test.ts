import fc from "fast-check";
import { expect, test } from "vitest";
import { invitationAnswers } from "#domain/attendance/answer-rules";
import {
  callOrder,
  chanceOf,
  chanceOfAtLeast,
  distributionOf,
  forecastOf,
  rateOf,
  usualRate,
} from "#domain/attendance/forecast-rules";

const past = fc.tuple(fc.nat(40), fc.nat(40)).map(([came, missed]) => ({ came, counted: came + missed }));
const seat = fc.record({
  answer: fc.constantFrom(null, ...invitationAnswers),
  hasSubstitute: fc.boolean(),
  isVacant: fc.boolean(),
  past,
});
const chance = fc.double({ min: 0, max: 1, noNaN: true });

test("every chance lies between never and always", () => {
  fc.assert(
    fc.property(seat, (one) => {
      const said = chanceOf(one);
      return said >= 0 && said <= 1;
    }),
  );
});

test("a seat nobody has seen yet is taken to come as seats usually do; a vacant one does not come", () => {
  expect(rateOf({ came: 0, counted: 0 })).toBe(usualRate);
  expect(
    chanceOf({ answer: "coming", hasSubstitute: false, isVacant: true, past: { came: 9, counted: 9 } }),
  ).toBe(0);
});

test("a better answer never makes coming less likely, whatever the habit", () => {
  fc.assert(
    fc.property(seat, past, (one, other) => {
      const at = (answer: (typeof invitationAnswers)[number]) => chanceOf({ ...one, answer });
      expect(at("not-coming")).toBeLessThanOrEqual(at("not-sure"));
      expect(at("not-sure")).toBeLessThanOrEqual(at("coming"));
      if (!one.isVacant) {
        const no = chanceOf({ ...one, answer: "not-coming" });
        const yes = chanceOf({ ...one, answer: "coming", past: other });
        expect(no).toBeLessThan(yes);
      }
    }),
  );
});

test("a seat that came more often is never less likely to come", () => {
  fc.assert(
    fc.property(seat, (one) => {
      const oneMore = { came: one.past.came + 1, counted: one.past.counted + 1 };
      expect(chanceOf({ ...one, past: oneMore })).toBeGreaterThanOrEqual(chanceOf(one));
    }),
  );
});

test("the distribution is that of trying every way they can come", () => {
  fc.assert(
    fc.property(fc.array(chance, { maxLength: 8 }), (chances) => {
      const tried = Array.from({ length: chances.length + 1 }, () => 0);
      for (let way = 0; way < 2 ** chances.length; way++) {
        let likely = 1;
        let count = 0;
        chances.forEach((one, at) => {
          const comes = ((way >> at) & 1) === 1;
          likely *= comes ? one : 1 - one;
          if (comes) count++;
        });
        tried[count] = (tried[count] ?? 0) + likely;
      }
      distributionOf(chances).forEach((likely, count) => expect(likely).toBeCloseTo(tried[count] ?? 0, 9));
    }),
  );
});

test("it adds up to one, its mean is what is expected, and a quorum only grows likelier with each answer", () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 19 }), fc.nat(19), (chances, needed) => {
      const distribution = distributionOf(chances);
      expect(chanceOfAtLeast(distribution, 0)).toBeCloseTo(1, 9);
      const mean = distribution.reduce((sum, likely, count) => sum + likely * count, 0);
      expect(forecastOf(chances, needed).expected).toBeCloseTo(mean, 9);
      const before = forecastOf(chances, needed).chance ?? 0;
      const better = forecastOf([1, ...chances.slice(1)], needed).chance ?? 0;
      expect(better).toBeGreaterThanOrEqual(before - 1e-12);
    }),
  );
});

test("without a rule nothing is said of a quorum", () => {
  expect(forecastOf([0.5, 0.5], null)).toEqual({ expected: 1, needed: null, chance: null });
});

test("first the silent are called, then the unsure, those first whose coming changes most; nobody who has answered", () => {
  const order = callOrder(
    [
      { id: "sure", answer: "coming", chance: 0.98 },
      { id: "no", answer: "not-coming", chance: 0.02 },
      { id: "unsure", answer: "not-sure", chance: 0.3 },
      { id: "silent, often here", answer: null, chance: 0.8 },
      { id: "silent, rarely here", answer: null, chance: 0.2 },
      { id: "vacant", answer: null, chance: 0 },
    ],
    3,
  );
  expect(order.map(({ id }) => id)).toEqual(["silent, rarely here", "silent, often here", "unsure"]);
  expect(order.every(({ gain }) => gain > 0)).toBe(true);
});
