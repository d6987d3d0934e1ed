import { expect, test } from "vitest";
import {
  obstaclesToMandate,
  readDistrictLine,
  readRoman,
  romanOf,
  slugOf,
  spansOverlap,
} from "#domain/council/rules";

test("spans overlap when they share a day; an open end reaches everywhere", () => {
  const march = { from: "2026-03-01", until: "2026-03-31" };
  expect(spansOverlap(march, { from: "2026-03-31", until: null })).toBe(true);
  expect(spansOverlap(march, { from: "2026-04-01", until: null })).toBe(false);
  expect(spansOverlap(march, { from: null, until: "2026-02-28" })).toBe(false);
  expect(spansOverlap({ from: null, until: null }, march)).toBe(true);
});

test("one chair a day; a deputy beside is no obstacle", () => {
  const held = { id: "m", role: "chair" as const, fromOn: "2024-01-01", untilOn: null };
  const codes = (mandate: Parameters<typeof obstaclesToMandate>[0]) =>
    obstaclesToMandate(mandate, [held]).map(({ code }) => code);
  expect(codes({ role: "chair", fromOn: "2026-01-01", untilOn: null })).toEqual(["mandate-overlaps"]);
  expect(codes({ role: "chair", fromOn: "2023-01-01", untilOn: "2023-12-31" })).toEqual([]);
  expect(codes({ role: "deputy", fromOn: "2026-01-01", untilOn: null })).toEqual([]);
});

test("Roman numerals, there and back", () => {
  expect([1, 4, 9, 14, 18, 40].map(romanOf)).toEqual(["I", "IV", "IX", "XIV", "XVIII", "XL"]);
  for (let number = 1; number < 100; number++) expect(readRoman(romanOf(number))).toBe(number);
  for (const none of ["IIII", "VX", "", "A"]) expect(readRoman(none)).toBeNull();
});

test("an address on the web has neither Polish marks nor spaces", () => {
  expect(slugOf("Łagiewniki-Borek Fałęcki")).toBe("lagiewniki-borek-falecki");
  expect(slugOf("Wzgórza Krzesławickie")).toBe("wzgorza-krzeslawickie");
});

test("a district in a list is a number and a name", () => {
  expect(readDistrictLine("V Krowodrza")).toEqual({ number: 5, name: "Krowodrza" });
  expect(readDistrictLine("Dzielnica XVIII Nowa Huta")).toEqual({ number: 18, name: "Nowa Huta" });
  expect(readDistrictLine("9. Łagiewniki-Borek Fałęcki")).toEqual({
    number: 9,
    name: "Łagiewniki-Borek Fałęcki",
  });
  for (const none of ["Krowodrza", "V", "IIII Krowodrza", "5 !!!"]) expect(readDistrictLine(none)).toBeNull();
});
