import { expect, test } from "vitest";
import { compareVersions } from "#domain/agenda/compare-versions";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { layPaper } from "#domain/agenda/lay-paper";
import { moveAgendaItem, moveAgendaItemInput } from "#domain/agenda/move-agenda-item";
import { publishAgenda, publishAgendaInput } from "#domain/agenda/publish-agenda";
import { findLatestVersion, findPublicAgenda, listVersions } from "#domain/agenda/version-queries";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { archiveActor } from "#domain/kernel/actor";
import { clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvention, anAnnouncedAgenda, archived, draft } from "./agenda-world.ts";

const publishing = (conventionId: string, told = "") => publishAgendaInput.parse({ conventionId, told });

test("the agenda is published as it stands, numbered, with who was told", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  publishAgenda(council.as(clerk), publishing(conventionId, "Wszyscy przewodniczący, e-mailem"));

  const version = findLatestVersion(council.db, conventionId);
  expect(version).toMatchObject({
    number: 1,
    told: "Wszyscy przewodniczący, e-mailem",
  });
  expect(version?.items.map(({ id, number, startsAt }) => [id, number, startsAt])).toEqual([
    [ids[0], "1", "16:00"],
    [ids[1], "2", "16:10"],
    [ids[2], "3", "16:20"],
  ]);
  expect(listVersions(council.db, conventionId)[0]?.publishedAt).toBe("2026-03-02T11:00:00.000Z");
  expect(listEventsOf(council.db, "agenda", conventionId).at(-1)).toMatchObject({
    type: "agenda.published",
    details: { number: 1, told: "Wszyscy przewodniczący, e-mailem" },
  });
});

test("a later version keeps the earlier one and shows what changed", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  publishAgenda(council.as(clerk), publishing(conventionId));
  draft(council, conventionId, "Sprawa pilna");
  withdrawAgendaItem(council.as(clerk), { itemId: ids[0], reason: "odłożone" });
  moveAgendaItem(council.as(clerk), moveAgendaItemInput.parse({ itemId: ids[2], to: "up" }));
  publishAgenda(council.as(clerk), publishing(conventionId));

  const [first, second] = listVersions(council.db, conventionId);
  expect(first?.items).toHaveLength(3);
  expect(
    second?.items.map(({ number, title, isAddendum, isWithdrawn }) => [
      number,
      title,
      isAddendum,
      isWithdrawn,
    ]),
  ).toEqual([
    ["1", "Otwarcie", false, true],
    ["2", "Parki", false, false],
    ["3", "Budżety dzielnic", false, false],
    ["3a", "Sprawa pilna", true, false],
  ]);
  expect(new Set(compareVersions(first?.items ?? [], second?.items ?? []).map(({ kind }) => kind))).toEqual(
    new Set(["withdrawn", "moved", "retimed", "added"]),
  );
});

test("an item withdrawn before anybody saw it is not published", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  withdrawAgendaItem(council.as(clerk), { itemId: ids[0], reason: "pomyłka" });
  publishAgenda(council.as(clerk), publishing(conventionId));
  expect(findLatestVersion(council.db, conventionId)?.items.map(({ title }) => title)).toEqual([
    "Budżety dzielnic",
    "Parki",
  ]);
});

test("a published version never changes", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  publishAgenda(council.as(clerk), publishing(conventionId));
  expect(() => council.db.run("UPDATE agenda_versions SET told = 'nikt'")).toThrow();
  expect(() => council.db.run("DELETE FROM agenda_versions")).toThrow();
});

test("refused: nothing to publish, nothing new, not announced, over", () => {
  const planned = aConvention();
  expectRefusal(
    () => publishAgenda(planned.council.as(clerk), publishing(planned.conventionId)),
    "convention-not-public",
    "agenda-empty",
  );
  const { council, conventionId } = anAnnouncedAgenda();
  const ctx = council.as(clerk);
  publishAgenda(ctx, publishing(conventionId));
  expectRefusal(() => publishAgenda(ctx, publishing(conventionId)), "agenda-unchanged");
  draft(council, conventionId, "Sprawa pilna");
  openSession(ctx, { conventionId });
  closeConvention(ctx, { conventionId });
  expectRefusal(() => publishAgenda(ctx, publishing(conventionId)), "convention-closed");
});

test("only the office publishes", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  for (const actor of [nobody, krowodrzaChair, presenter])
    expectRefusal(() => publishAgenda(council.as(actor), publishing(conventionId)), "not-permitted");
});

test("the public sees the latest version and its papers, never the draft", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const shown = () => findPublicAgenda(council.db, { id: conventionId, isArchived: false });
  expect(shown()).toBeUndefined();
  publishAgenda(council.as(clerk), publishing(conventionId));
  draft(council, conventionId, "Jeszcze nieogłoszone");
  layPaper(council.as(clerk), {
    itemId: ids[1],
    title: "Druk nr 1",
    file: {
      hash: "a".repeat(64),
      fileName: "druk.pdf",
      mediaType: "application/pdf",
      extension: "pdf",
      sizeBytes: 10,
      authorWarning: "Jan Autor",
    },
  });

  expect(shown()?.version).toEqual({
    number: 1,
    publishedAt: "2026-03-02T11:00:00.000Z",
  });
  expect(shown()?.items.map(({ title, papers }) => [title, papers.map((paper) => paper.title)])).toEqual([
    ["Otwarcie", []],
    ["Budżety dzielnic", ["Druk nr 1"]],
    ["Parki", []],
  ]);
  expect(JSON.stringify(shown())).not.toContain("Jan Autor");
});

test("of an archived convention the public sees the items, and where each comes from", () => {
  const { council, conventionId } = aConvention();
  archived(council, conventionId, "closed");
  expect(findPublicAgenda(council.db, { id: conventionId, isArchived: true })).toBeUndefined();
  draftAgendaItem(
    council.as(archiveActor),
    draftAgendaItemInput.parse({
      conventionId,
      title: "Szkoły",
      kind: "other",
      origin: "reconstructed",
    }),
  );
  expect(findPublicAgenda(council.db, { id: conventionId, isArchived: true })).toMatchObject({
    version: null,
    items: [{ number: "1", title: "Szkoły", origin: "reconstructed", startsAt: null }],
  });
});
