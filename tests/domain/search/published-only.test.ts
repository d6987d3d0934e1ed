import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { editDistrict, editDistrictInput } from "#domain/council/edit-district";
import { editPerson, editPersonInput } from "#domain/council/edit-person";
import { getDistrict } from "#domain/council/queries";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import { systemActor } from "#domain/kernel/actor";
import { listSections } from "#domain/minutes/queries";
import { mergeQuestion } from "#domain/question/merge-question";
import { undoMerge } from "#domain/question/undo-merge";
import { findPublished } from "#domain/search/find-queries";
import { rebuildSearch } from "#domain/search/rebuild-search";
import { searchDocuments, searchWords } from "#schema/search";
import { aConvenedConvention, aMinutedConvention, prepare, publish, write } from "#tests/minutes-world";
import { aCouncil, admin, chair, clerk, konwentId, krowodrza, presenter } from "#tests/world";
import type { Council } from "#tests/world";
import { accepted, answered, filedByPodgorze, fromPodgorze } from "../question/question-world.ts";

const look = (council: Council, typed: string) =>
  findPublished(council.db, konwentId, typed).results.map(({ kind, address }) => `${kind} ${address}`);

/** All that can be found, and the words a slip of the hand is compared with. */
const everything = ({ db }: Council) => ({
  documents: db
    .select()
    .from(searchDocuments)
    .orderBy(searchDocuments.kind, searchDocuments.recordId, searchDocuments.part)
    .all()
    .map(({ key: _key, ...document }) => document),
  words: db.select().from(searchWords).orderBy(searchWords.word).all(),
});

/** What the reactions kept up is what is made anew from the record. */
function expectKeptUp(council: Council): void {
  const kept = everything(council);
  rebuildSearch(council.as(systemActor));
  expect(everything(council)).toEqual(kept);
}

test("an agenda is found once it is published, as it was published, and the draft of the next version is not", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  const { conventionId, items } = aConvenedConvention(council);
  expect(look(council, "punkt obsługi")).toEqual([]);
  expect(look(council, "konwent 12 kwietnia 2026")).toEqual(["convention /konwenty/2026-04-12"]);
  publishAgenda(council.as(clerk), { conventionId, told: null });
  const found = ["agenda-item /konwenty/2026-04-12/porzadek#pkt-1"];
  expect(look(council, "punkt obsługi")).toEqual(found);
  withdrawAgendaItem(council.as(clerk), { itemId: items[0] ?? "", reason: "Utajnione słowo roboczezmiany" });
  expect(look(council, "roboczezmiany")).toEqual([]);
  publishAgenda(council.as(clerk), { conventionId, told: null });
  expect(look(council, "roboczezmiany")).toEqual(found);
  expectKeptUp(council);
});

test("minutes are found once an edition is published; withdrawn, its words are gone and those of the one before are back", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  const { conventionId } = aMinutedConvention(council);
  const section = listSections(council.db, conventionId)[1]?.id ?? "";
  write(council, section, "Omówiono **ławki** na Plantach.");
  expect(look(council, "ławka planty")).toEqual([]);
  prepare(council, conventionId);
  expect(look(council, "ławka planty")).toEqual([]);
  publish(council, conventionId);
  const item = ["agenda-item /konwenty/2026-04-12/protokol#pkt-1"];
  expect(look(council, "ławka planty")).toEqual(item);

  write(council, section, "Omówiono adres Wielopolska.");
  prepare(council, conventionId, "Sprostowanie");
  publish(council, conventionId);
  expect(look(council, "Wielopolska")).toEqual(item);
  withdrawEdition(council.as(chair), { conventionId, number: 2, reason: "Ujawniono adres." });
  expect(look(council, "Wielopolska")).toEqual([]);
  expect(findPublished(council.db, konwentId, "Wielopolka").unknown).toEqual([
    { typed: "wielopolka", meant: null },
  ]);
  expect(look(council, "ławka planty")).toEqual(item);
  withdrawEdition(council.as(chair), { conventionId, number: 1, reason: "Ujawniono nazwisko." });
  expect(look(council, "ławka planty")).toEqual([]);
  expectKeptUp(council);
});

test("a merged question is found by the one it went into, and by itself again when the merge is undone", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  const into = accepted(council);
  const { id } = fromPodgorze(council);
  expect(look(council, "tramwaj azory")).toHaveLength(2);
  mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  expect(look(council, "tramwaj azory")).toEqual([`question /pytania/${into.citation}`]);
  expectKeptUp(council);
  undoMerge(council.as(clerk), { questionId: id });
  expect(look(council, "tramwaj azory")).toHaveLength(2);
  expectKeptUp(council);
});

test("a question not yet accepted, and a promise of a convention not yet announced, are not found", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  filedByPodgorze(council, { subject: "Tajemnica", text: "Czy Rżąka dostanie tramwaj?" });
  expect(look(council, "tajemnica Rżąka")).toEqual([]);
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      conventionId: aConvenedConvention(council).conventionId,
      text: "Posadzić lipy przy Weissa",
      ownerName: "Zarząd Zieleni",
      commitment: "firm",
      promisedOn: "2026-04-12",
      dueOn: "2026-10-01",
    }),
  );
  expect(look(council, "lipa")).toEqual(["action-item /zobowiazania/2026-001"]);
  expectKeptUp(council);
});

test("a promise is found by the name its owner bears now", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      conventionId: aConvenedConvention(council).conventionId,
      text: "Posadzić lipy przy Weissa",
      ownerName: "",
      ownerPersonId: presenter.personId,
      commitment: "firm",
      promisedOn: "2026-04-12",
      dueOn: "2026-10-01",
    }),
  );
  const promise = ["action-item /zobowiazania/2026-001"];
  expect(look(council, "Referentka")).toEqual(promise);
  const personId = presenter.personId ?? "";
  editPerson(council.as(admin), editPersonInput.parse({ personId, name: "Ewa Zamężna", gender: "f" }));
  expect([look(council, "Zamężna"), look(council, "Referentka")]).toEqual([promise, []]);
  expectKeptUp(council);
});

test("a district by a new name is found by it, with its questions, and by the old one no more", () => {
  const council = aCouncil();
  rebuildSearch(council.as(systemActor));
  const { citation } = answered(council);
  const { number, name: _name, ...known } = getDistrict(council.db, krowodrza);
  editDistrict(
    council.as(admin),
    editDistrictInput.parse({ ...known, districtId: krowodrza, number: String(number), name: "Łobzów" }),
  );
  expect(look(council, "lobzow")).toContain(`question /pytania/${citation}`);
  expect(look(council, "Krowodrza").filter((found) => found.startsWith("district"))).toEqual([]);
  expectKeptUp(council);
});

test("a long search, signs of the index's own language and the names of its marks are only words", () => {
  const council = aCouncil();
  for (const typed of [
    '"chodnik" OR title:*',
    "NEAR(a b) - ^",
    "kquestion bkonwent",
    "ó".repeat(500),
    "słowo ".repeat(300),
  ])
    expect(findPublished(council.db, konwentId, typed).results).toEqual([]);
});
