import fc from "fast-check";
import { expect, test } from "vitest";
import { ageGroups, agesOn, medianOf } from "#domain/kernel/ages";
import { addDays } from "#domain/kernel/polish-time";

const today = "2026-03-02";
const since = (age: number, count = 1) => ({ day: addDays(today, -age), count });

test("open matters fall into groups by their age, each end counted", () => {
  const ages = agesOn(
    today,
    [0, 14, 15, 30, 31, 90, 91, 365, 366].map((age) => since(age)),
  );
  expect(ages).toEqual({
    total: 9,
    groups: [
      { name: "to-14", count: 2 },
      { name: "to-30", count: 2 },
      { name: "to-90", count: 2 },
      { name: "to-365", count: 2 },
      { name: "over-365", count: 1 },
    ],
  });
});

test("what is of no known day has an age nobody knows, and what is of tomorrow is new", () => {
  const ages = agesOn(today, [{ day: "9999-12-31", count: 3 }, since(-5)]);
  expect(ages.groups.at(-1)).toEqual({ name: "not-known", count: 3 });
  expect(ages.groups[0]).toEqual({ name: "to-14", count: 1 });
});

test("nobody is lost between the groups", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 4000 }), fc.integer({ min: 1, max: 9 }))), (all) => {
      const ages = agesOn(
        today,
        all.map(([age, count]) => since(age, count)),
      );
      const expected = all.reduce((sum, [, count]) => sum + count, 0);
      expect(ages.total).toBe(expected);
      expect(ages.groups).toHaveLength(ageGroups.length);
    }),
  );
});

test("the median stands in the middle, each value as often as it occurs", () => {
  expect(medianOf([])).toBeNull();
  expect(
    medianOf([
      { value: 9, count: 1 },
      { value: 1, count: 2 },
    ]),
  ).toBe(1);
  expect(
    medianOf([
      { value: 4, count: 2 },
      { value: 1, count: 2 },
    ]),
  ).toBe(2.5);
});
