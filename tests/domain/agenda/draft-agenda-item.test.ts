import { expect, test } from "vitest";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { getAgendaItem, listAgenda } from "#domain/agenda/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { archiveActor } from "#domain/kernel/actor";
import { chair, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvention, anAnnouncedAgenda, archived, draft, eventTypesOf, shown } from "./agenda-world.ts";

const parks = (conventionId: string, more: Record<string, string> = {}) =>
  draftAgendaItemInput.parse({
    conventionId,
    title: "Parki",
    kind: "discussion",
    ...more,
  });

test("the office drafts items, one under another", () => {
  const { council, conventionId } = aConvention();
  const first = draft(council, conventionId, "Budżety");
  draftAgendaItem(
    council.as(chair),
    parks(conventionId, {
      parentId: first,
      plannedMinutes: "20",
      startsAt: "17.00",
    }),
  );

  expect(shown(council, conventionId)).toEqual(["1 Budżety", "1.1 Parki"]);
  expect(listAgenda(council.db, conventionId)[1]).toMatchObject({
    plannedMinutes: 20,
    time: "17:00",
    origin: "planned",
    isAddendum: false,
    state: "planned",
  });
  expect(eventTypesOf(council, conventionId)).toEqual(["agenda.item-drafted", "agenda.item-drafted"]);
});

test("a new item stands before the closing one", () => {
  const { council, conventionId } = aConvention();
  draft(council, conventionId, "Zamknięcie", { kind: "closing" });
  draft(council, conventionId, "Parki");
  expect(shown(council, conventionId)).toEqual(["1 Parki", "2 Zamknięcie"]);
});

test("an item drafted after the first publication is an addendum", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  publishAgenda(council.as(clerk), { conventionId, told: null });
  draft(council, conventionId, "Sprawa pilna");
  expect(shown(council, conventionId).at(-1)).toBe("3a Sprawa pilna");
  expect(listAgenda(council.db, conventionId).at(-1)).toMatchObject({
    isAddendum: true,
    standsApart: true,
  });
});

test("only the archive says where an item comes from, and its conventions may be over", () => {
  const { council, conventionId } = aConvention();
  const { id } = draftAgendaItem(council.as(clerk), parks(conventionId, { origin: "reconstructed" }));
  expect(getAgendaItem(council.db, id).origin).toBe("planned");

  archived(council, conventionId, "closed");
  const old = draftAgendaItem(council.as(archiveActor), parks(conventionId, { origin: "reconstructed" }));
  expect(getAgendaItem(council.db, old.id).origin).toBe("reconstructed");
  expect(listAgenda(council.db, conventionId).map(({ time }) => time)).toEqual([null, null]);
  expectRefusal(() => draft(council, conventionId, "Za późno"), "convention-closed");
});

test("nothing lies under a withdrawn item, on a third level, or under another convention's item", () => {
  const { council, conventionId } = aConvention();
  const first = draft(council, conventionId, "Budżety");
  const inner = draft(council, conventionId, "Parki", { parentId: first });
  expectRefusal(
    () => draft(council, conventionId, "Za głęboko", { parentId: inner }),
    "agenda-item-cannot-nest",
  );
  expectRefusal(
    () => draft(council, conventionId, "Gdzie indziej", { parentId: "elsewhere" }),
    "agenda-item-elsewhere",
  );
});

test("no items once the convention is over", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  openSession(council.as(clerk), { conventionId });
  draft(council, conventionId, "Zgłoszone na miejscu");
  closeConvention(council.as(clerk), { conventionId });
  expectRefusal(() => draft(council, conventionId, "Za późno"), "convention-closed");

  const other = aConvention(council, "2026-04-30");
  cancelConvention(council.as(clerk), {
    conventionId: other.conventionId,
    cancelReason: "brak sali",
  });
  expectRefusal(() => draft(council, other.conventionId, "Za późno"), "convention-wrong-state");
});

test("nobody else drafts items", () => {
  const { council, conventionId } = aConvention();
  for (const actor of [nobody, krowodrzaChair, presenter])
    expectRefusal(() => draftAgendaItem(council.as(actor), parks(conventionId)), "not-permitted");
});
