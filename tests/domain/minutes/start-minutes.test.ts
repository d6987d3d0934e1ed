import { expect, test } from "vitest";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { moveAgendaItem } from "#domain/agenda/move-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { addMinutesSections } from "#domain/minutes/add-minutes-sections";
import { findMinutes, listSections } from "#domain/minutes/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvenedConvention } from "#tests/minutes-world";
import { aCouncil, chair, clerk, krowodrzaChair } from "#tests/world";

test("minutes begin with the opening and a section for each item, in agenda order", () => {
  const council = aCouncil();
  const { conventionId, items } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });

  expect(listSections(council.db, conventionId).map((section) => section.agendaItemId)).toEqual([
    null,
    ...items,
  ]);
  expect(findMinutes(council.db, conventionId)).toMatchObject({ takenBy: "Anna Kancelaria" });
  expect(listEventsOf(council.db, "minutes", conventionId).map((event) => event.type)).toEqual([
    "minutes.started",
  ]);
});

test("an agenda with an opening of its own needs no second one", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId, parentId: "", title: "Otwarcie", kind: "opening" }),
  );
  startMinutes(council.as(clerk), { conventionId });
  expect(listSections(council.db, conventionId)).toHaveLength(3);
  expect(listSections(council.db, conventionId).every((section) => section.agendaItemId !== null)).toBe(true);
});

test("sections follow the agenda when an item is moved", () => {
  const council = aCouncil();
  const { conventionId, items } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });
  moveAgendaItem(council.as(clerk), { itemId: items[1] ?? "", to: "up", neighbourId: null, position: null });
  expect(listSections(council.db, conventionId).map((section) => section.agendaItemId)).toEqual([
    null,
    items[1],
    items[0],
  ]);
});

test("an item that came later gets its section, and what was there stays", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });
  const late = draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId, parentId: "", title: "Ankieta", kind: "discussion" }),
  );
  const before = listSections(council.db, conventionId).map((section) => section.id);
  addMinutesSections(council.as(clerk), { conventionId });

  const after = listSections(council.db, conventionId);
  expect(after.map((section) => section.id)).toEqual(expect.arrayContaining(before));
  expect(after.find((section) => section.agendaItemId === late.id)).toMatchObject({
    heading: "Ankieta",
    markdown: "",
    version: 1,
  });
});

test("minutes are begun once, and only for an announced convention", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });
  expectRefusal(() => startMinutes(council.as(clerk), { conventionId }), "minutes-already-started");
  const planned = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-09-01" }),
  );
  expectRefusal(
    () => startMinutes(council.as(clerk), { conventionId: planned.id }),
    "convention-wrong-state",
  );
  expectRefusal(
    () => addMinutesSections(council.as(clerk), { conventionId: planned.id }),
    "minutes-not-started",
  );
});

test("only the clerk takes minutes", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  for (const actor of [chair, krowodrzaChair]) {
    expectRefusal(() => startMinutes(council.as(actor), { conventionId }), "not-permitted");
    expectRefusal(() => addMinutesSections(council.as(actor), { conventionId }), "not-permitted");
  }
});
