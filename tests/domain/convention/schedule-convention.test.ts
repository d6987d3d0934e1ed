import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { aCouncil, clerk, krowodrzaChair } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const april = scheduleConventionInput.parse({
  heldOn: "12.04.2026",
  startsAt: "16.00",
  ordinalInTerm: "13",
  venueRooms: "Sala Lea\nSala Kupiecka",
});

test("the office plans a convention in the term of its day", () => {
  const council = aCouncil();
  const { id } = scheduleConvention(council.as(clerk), april);

  const convention = getConvention(council.db, id);
  expect(convention).toMatchObject({
    state: "planned",
    termId: "term-ix",
    ordinalInTerm: 13,
    sortOn: "2026-04-12",
    startsAt: "16:00",
    venueRooms: ["Sala Lea", "Sala Kupiecka"],
    questionsDueOn: "2026-04-09",
    address: null,
  });
  expect(listEventsOf(council.db, "convention", id).map((event) => event.type)).toEqual([
    "convention.scheduled",
  ]);
});

test("a convention may have a month, a season or only words", () => {
  const council = aCouncil();
  for (const [typed, precision, sortOn] of [
    ["czerwiec 2026", "month", "2026-06-01"],
    ["lato 2026", "season", "2026-06-01"],
    ["po wakacjach", "words", "9999-12-31"],
  ]) {
    const { id } = scheduleConvention(council.as(clerk), scheduleConventionInput.parse({ heldOn: typed }));
    const convention = getConvention(council.db, id);
    expect([convention.heldOn.precision, convention.sortOn]).toEqual([precision, sortOn]);
  }
});

test("a number in the term is given once", () => {
  const council = aCouncil();
  scheduleConvention(council.as(clerk), april);
  expectRefusal(() => scheduleConvention(council.as(clerk), april), "ordinal-taken");
});

test("the same form sent twice leaves one convention", () => {
  const council = aCouncil();
  const first = scheduleConvention(council.as(clerk, "form-1"), april);
  expect(scheduleConvention(council.as(clerk, "form-1"), april)).toEqual(first);
});

test("a district chair does not call conventions", () => {
  expectRefusal(() => scheduleConvention(aCouncil().as(krowodrzaChair), april), "not-permitted");
});
