import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { readContent } from "#domain/edition/edition-content";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition, readPublishingState } from "#domain/edition/queries";
import { obstaclesToPublishing } from "#domain/edition/rules";
import { listSections } from "#domain/minutes/queries";
import { hidePassage, hidePassageInput } from "#domain/redaction/hide-passage";
import { keepPassage } from "#domain/redaction/keep-passage";
import { listDecisions } from "#domain/redaction/queries";
import { customaryExclusion } from "#domain/redaction/rules";
import { undoDecision } from "#domain/redaction/undo-decision";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, write } from "#tests/minutes-world";
import { aCouncil, admin, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";

/** Minutes in which a resident is named twice, in two sections, and phones once. */
function aTalkativeRecord() {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const [opening, first] = listSections(council.db, conventionId);
  write(council, opening?.id ?? "", "Przyszła Zyta Wąsik, tel. 601 234 567.");
  write(council, first?.id ?? "", "Zyta Wąsik prosiła o lampę. Odpowie Jan Przewodniczący.");
  return { council, conventionId };
}
const hide = (council: Council, conventionId: string, quote: string, other: Record<string, string> = {}) =>
  hidePassage(
    council.as(clerk),
    hidePassageInput.parse({
      ...customaryExclusion,
      excludedBy: "Ewa Protokolantka",
      conventionId,
      quote,
      ...other,
    }),
  );
const keep = (council: Council, conventionId: string, quote: string, place: string | null = null) =>
  keepPassage(council.as(chair), {
    conventionId,
    quote,
    place,
    kind: "name",
    keepReason: "Autorka petycji, podpisana publicznie.",
  });
const open = (council: Council, conventionId: string) =>
  readPublishingState(council.db, conventionId).openFlags.map(({ part, quote }) => `${part}: ${quote}`);
const preparedText = (council: Council, conventionId: string) =>
  findPreparedEdition(council.db, conventionId)?.content ?? "";

test("nothing is prepared while anything flagged is undecided, and each place is named", () => {
  const { council, conventionId } = aTalkativeRecord();
  expectRefusal(
    () => prepare(council, conventionId),
    "personal-data-unreviewed",
    "personal-data-unreviewed",
    "personal-data-unreviewed",
  );
  expect(obstaclesToPublishing(readPublishingState(council.db, conventionId))).toEqual([
    {
      code: "personal-data-unreviewed",
      facts: { kind: "name", part: "opening", name: "", quote: "Zyta Wąsik" },
    },
    {
      code: "personal-data-unreviewed",
      facts: { kind: "phone", part: "opening", name: "", quote: "601 234 567" },
    },
    {
      code: "personal-data-unreviewed",
      facts: { kind: "name", part: "items", name: "1. Punkty obsługi mieszkańców", quote: "Zyta Wąsik" },
    },
  ]);
});

test("what is hidden stands nowhere in the public layer; the office keeps the whole one", () => {
  const { council, conventionId } = aTalkativeRecord();
  const { id } = hide(council, conventionId, "Zyta Wąsik", { kind: "name" });
  hide(council, conventionId, "601 234 567", { kind: "phone", scope: "numer telefonu mieszkanki" });
  expect(open(council, conventionId)).toEqual([]);
  prepare(council, conventionId);

  const edition = findPreparedEdition(council.db, conventionId);
  expect(edition?.content).not.toMatch(/Wąsik|601/);
  expect(edition?.internalContent).toContain("Przyszła Zyta Wąsik, tel. 601 234 567.");
  expect(edition?.salt).toBeTruthy();
  const content = readContent(edition ?? { content: "{}" });
  expect(content.opening).toBe(
    "Przyszła [wyłączono: dane osobowe mieszkańca, art. 5 ust. 2 ustawy o dostępie do informacji publicznej], tel. [wyłączono: numer telefonu mieszkanki, art. 5 ust. 2 ustawy o dostępie do informacji publicznej].",
  );
  expect(content.exclusions).toEqual([
    { number: 1, ...customaryExclusion, excludedBy: "Ewa Protokolantka" },
    { number: 2, ...customaryExclusion, excludedBy: "Ewa Protokolantka", scope: "numer telefonu mieszkanki" },
  ]);
  expect(listDecisions(council.db, conventionId)[0]).toMatchObject({ id, decision: "hidden", kind: "name" });
  expect(listEventsOf(council.db, "redaction", conventionId)).toMatchObject([
    { type: "redaction.hidden", details: { kind: "name" } },
    { type: "redaction.hidden", details: { kind: "phone" } },
  ]);
  expect(JSON.stringify(listEventsOf(council.db, "redaction", conventionId))).not.toContain("Wąsik");
  expect(
    publishEdition(council.as(chair), { conventionId, contentHash: edition?.contentHash ?? "" }).number,
  ).toBe(1);
});

test("a record in which nothing is hidden has one layer", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  expect(findPreparedEdition(council.db, conventionId)).toMatchObject({ internalContent: null, salt: null });
  expect(readContent({ content: preparedText(council, conventionId) })).not.toHaveProperty("exclusions");
});

test("what stays is said to stay, in one place or wherever it stands", () => {
  const { council, conventionId } = aTalkativeRecord();
  hide(council, conventionId, "601 234 567");
  keep(council, conventionId, "Zyta Wąsik", "opening");
  expect(open(council, conventionId)).toEqual(["items: Zyta Wąsik"]);
  const place = readPublishingState(council.db, conventionId).openFlags[0];
  expect(place).toMatchObject({ name: "1. Punkty obsługi mieszkańców" });
  keep(council, conventionId, "Zyta Wąsik");
  expect(open(council, conventionId)).toEqual([]);
  expect(listEventsOf(council.db, "redaction", conventionId).at(-1)).toMatchObject({
    type: "redaction.kept",
  });
  prepare(council, conventionId);
  expect(preparedText(council, conventionId)).toContain("Zyta Wąsik prosiła o lampę");
});

test("words hidden in one place stay flagged in another", () => {
  const { council, conventionId } = aTalkativeRecord();
  hide(council, conventionId, "Zyta Wąsik", { place: "opening" });
  expect(open(council, conventionId)).toEqual(["opening: 601 234 567", "items: Zyta Wąsik"]);
});

test("a decision can be taken back: the words are flagged again", () => {
  const { council, conventionId } = aTalkativeRecord();
  const { id: decisionId } = hide(council, conventionId, "Zyta Wąsik");
  expect(open(council, conventionId)).toEqual(["opening: 601 234 567"]);
  undoDecision(council.as(clerk), { conventionId, decisionId });
  expect(open(council, conventionId)).toHaveLength(3);
  expect(listDecisions(council.db, conventionId)).toEqual([]);
  expect(listEventsOf(council.db, "redaction", conventionId).at(-1)).toMatchObject({
    type: "redaction.undone",
  });
  expectRefusal(() => undoDecision(council.as(clerk), { conventionId, decisionId }), "not-found");
});

test("the office may hide any words that stand in the record, and only those", () => {
  const { council, conventionId } = aTalkativeRecord();
  hide(council, conventionId, "prosiła o lampę");
  expectRefusal(() => hide(council, conventionId, "czego tu nie ma"), "passage-not-found");
  expectRefusal(() => hide(council, conventionId, "601 234 567", { place: "lead" }), "passage-not-found");
  expectRefusal(() => hide(council, conventionId, "Zyta Wąs"), "passage-not-found"); // no part of a word
  expect(
    hidePassageInput.safeParse({ ...customaryExclusion, conventionId, quote: "a", excludedBy: "E" }).success,
  ).toBe(false);
});

test("nobody decides twice about the same words", () => {
  const { council, conventionId } = aTalkativeRecord();
  hide(council, conventionId, "Zyta Wąsik");
  expectRefusal(() => hide(council, conventionId, "Zyta  Wąsik"), "passage-decided");
  expectRefusal(() => keep(council, conventionId, "Zyta Wąsik"), "passage-decided");
});

test("what explains an exclusion may not repeat what it hides", () => {
  const { council, conventionId } = aTalkativeRecord();
  expectRefusal(
    () => hide(council, conventionId, "Zyta Wąsik", { scope: "nazwisko pani Zyta Wąsik" }),
    "exclusion-tells-passage",
  );
  hide(council, conventionId, "Zyta Wąsik");
  expectRefusal(
    () => hide(council, conventionId, "601 234 567", { beneficiary: "Zyta Wąsik" }),
    "exclusion-tells-passage",
  );
});

test("what was written after preparing is looked at again before publication", () => {
  const { council, conventionId } = aTalkativeRecord();
  hide(council, conventionId, "Zyta Wąsik");
  hide(council, conventionId, "601 234 567");
  prepare(council, conventionId);
  const contentHash = findPreparedEdition(council.db, conventionId)?.contentHash ?? "";
  undoDecision(council.as(clerk), {
    conventionId,
    decisionId: listDecisions(council.db, conventionId)[0]?.id ?? "",
  });
  expectRefusal(
    () => publishEdition(council.as(chair), { conventionId, contentHash }),
    "edition-content-changed",
  );
});

test("an administrator decides nothing about residents' data", () => {
  const { council, conventionId } = aTalkativeRecord();
  expectRefusal(
    () =>
      keepPassage(council.as(admin), {
        conventionId,
        quote: "Zyta Wąsik",
        place: null,
        kind: "name",
        keepReason: "tak",
      }),
    "not-permitted",
  );
});
