import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { autosaveSection, autosaveSectionInput } from "#domain/minutes/autosave-section";
import { findDraft } from "#domain/minutes/draft-queries";
import { getSection, listSections, listSectionVersions } from "#domain/minutes/queries";
import { getRevision, listAsides, listRevisions } from "#domain/minutes/revision-queries";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { minutesSections } from "#schema/minutes";
import { keepDrafts } from "../../../app/jobs/keep-drafts.ts";
import { expectRefusal } from "#tests/expect-refusal";
import { begunMinutes, otherClerk, type } from "#tests/two-clerks";
import { aCouncil, chair, clerk } from "#tests/world";

function aSection() {
  const council = aCouncil();
  return { council, ...begunMinutes(council) };
}
const textsOf = (council: ReturnType<typeof aCouncil>, sectionId: string) =>
  listRevisions(council.db, sectionId).map(({ authorName, markdown, cause }) => [
    authorName,
    markdown,
    cause,
  ]);

test("what is typed is the live text at once, and no fact yet", () => {
  const { council, conventionId, sectionId } = aSection();
  expect(type(council, clerk, sectionId, 1, "Otwarto o 16:00.")).toMatchObject({ version: 2, asideId: null });

  const live = { markdown: "Otwarto o 16:00.", version: 2 };
  expect(getSection(council.db, sectionId)).toMatchObject(live);
  expect(listSections(council.db, conventionId).find(({ id }) => id === sectionId)).toMatchObject(live);
  expect(listSectionVersions(council.db, conventionId)[sectionId]).toBe(2);
  expect(listEventsOf(council.db, "minutes", conventionId).map(({ type: name }) => name)).toEqual([
    "minutes.started",
  ]);
});

test("the same save sent again is stored once and answered alike, whatever happened since", () => {
  const { council, sectionId } = aSection();
  const save = { sectionId, baseVersion: 1, operationId: "first", markdown: "Raz." };
  const answer = autosaveSection(council.as(clerk), save);
  type(council, otherClerk, sectionId, 2, "Raz, dwa.");
  expect(autosaveSection(council.as(clerk), save)).toEqual(answer);
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Raz, dwa.", version: 3 });
  // Another clerk's editor may have chosen the same name for another save.
  expect(
    autosaveSection(council.as(otherClerk), { ...save, baseVersion: 3, markdown: "Trzy." }).version,
  ).toBe(4);
});

test("a form's key never stands for another text", () => {
  const { council, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "Pierwszy.");
  const late = (operationId: string, markdown: string) =>
    autosaveSection(council.as(otherClerk, "form-1"), { sectionId, baseVersion: 1, operationId, markdown });
  const [one, two] = [late("a", "Drugi."), late("b", "Trzeci.")];
  expect([one, two].map(({ asideId }) => getRevision(council.db, asideId ?? "").markdown)).toEqual([
    "Drugi.",
    "Trzeci.",
  ]);
});

test("when another author begins, the first one's text becomes a revision of theirs", () => {
  const { council, conventionId, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "Pierwszy.");
  type(council, otherClerk, sectionId, 2, "Pierwszy. Drugi.");

  expect(textsOf(council, sectionId)).toEqual([["Anna Kancelaria", "Pierwszy.", "writing"]]);
  expect(findDraft(council.db, sectionId)).toMatchObject({ authorName: "Barbara Druga", version: 3 });
  expect(listEventsOf(council.db, "minutes", conventionId).at(-1)).toMatchObject({
    type: "minutes.section-saved",
    details: { section: sectionId, version: 2 },
  });
});

test("one revision per author and ten minutes: by the next keystroke, or by the job when there is none", () => {
  const { council, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "a");
  council.travelTo("2026-03-02T11:09:59Z");
  type(council, clerk, sectionId, 2, "ab");
  expect([keepDrafts(council), textsOf(council, sectionId)]).toEqual([0, []]);
  council.travelTo("2026-03-02T11:10:00Z");
  type(council, clerk, sectionId, 3, "abc");
  expect(textsOf(council, sectionId)).toEqual([["Anna Kancelaria", "ab", "writing"]]);
  council.travelTo("2026-03-02T11:20:00Z");
  expect([keepDrafts(council), keepDrafts(council)]).toEqual([1, 0]);
  expect(listRevisions(council.db, sectionId)[0]).toMatchObject({
    authorName: "Anna Kancelaria",
    markdown: "abc",
    version: 4,
    startedAt: "2026-03-02T11:10:00.000Z",
    savedAt: "2026-03-02T11:10:00.000Z",
  });
  const kept = council.db.select().from(minutesSections).all();
  expect(kept.find(({ id }) => id === sectionId)).toMatchObject({ markdown: "abc", version: 4 });
});

test("a text begun from an older version stands aside, once, and the newer one stays", () => {
  const { council, conventionId, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "Pierwszy.");
  const late = type(council, otherClerk, sectionId, 1, "Drugi.");
  expect(late).toMatchObject({ version: 2 });
  expect(getSection(council.db, sectionId).markdown).toBe("Pierwszy.");
  expect(listAsides(council.db, conventionId)).toMatchObject([
    { id: late.asideId, markdown: "Drugi.", authorName: "Barbara Druga", version: 1 },
  ]);
  expect(type(council, otherClerk, sectionId, 1, "Drugi.").asideId).toBe(late.asideId);
  expect(type(council, clerk, sectionId, 2, "Pierwszy, dalej.").version).toBe(3);
});

test("who typed the very same words is no late-comer", () => {
  const { council, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "To samo.");
  expect(type(council, otherClerk, sectionId, 1, "To samo.")).toMatchObject({ version: 2, asideId: null });
  expect(listRevisions(council.db, sectionId)).toEqual([]);
});

test("saving by hand keeps one's own typing as one revision, and another's before it as another", () => {
  const { council, sectionId } = aSection();
  type(council, clerk, sectionId, 1, "a");
  saveMinutesSection(council.as(clerk), { sectionId, version: 2, markdown: "ab" });
  type(council, otherClerk, sectionId, 3, "ab c");
  saveMinutesSection(council.as(clerk), { sectionId, version: 4, markdown: "ab c d" });
  expect(textsOf(council, sectionId).toReversed()).toEqual([
    ["Anna Kancelaria", "ab", "writing"],
    ["Barbara Druga", "ab c", "writing"],
    ["Anna Kancelaria", "ab c d", "writing"],
  ]);
  expect(findDraft(council.db, sectionId)).toBeUndefined();
});

test("only a signed-in clerk types; a section nobody knows is not found; a save without a text is none", () => {
  const { council, sectionId } = aSection();
  for (const actor of [chair, { ...clerk, accountId: null }])
    expectRefusal(() => type(council, actor, sectionId, 1, "x"), "not-permitted");
  expectRefusal(() => type(council, clerk, "none", 1, "x"), "not-found");
  const empty = autosaveSectionInput.safeParse({ sectionId, baseVersion: "1", operationId: "o" });
  expect(empty.error?.issues[0]?.message).toBe("required");
});
