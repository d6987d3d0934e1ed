import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { discardPreparedEdition } from "#domain/edition/discard-prepared-edition";
import { readContent } from "#domain/edition/edition-content";
import { prepareEditionInput, prepareEdition } from "#domain/edition/prepare-edition";
import { publishEdition } from "#domain/edition/publish-edition";
import { findLatestEdition, findPreparedEdition } from "#domain/edition/queries";
import { listSections } from "#domain/minutes/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import { sha256 } from "#domain/kernel/seal";
import { sentBackOf } from "#web/sent-back";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvenedConvention, aMinutedConvention, aRendering, prepare, write } from "#tests/minutes-world";
import { aCouncil, chair, clerk, podgorzeChair } from "#tests/world";

test("preparing freezes the whole record under its hash", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);

  const edition = findPreparedEdition(council.db, conventionId);
  expect(edition).toMatchObject({
    number: 1,
    reason: null,
    isBeforeAdoption: true,
    producedBy: "Anna Kancelaria",
    producedOn: "2026-03-02",
    responsible: "Jan Przewodniczący",
    publishedAt: null,
    publishedBy: null,
  });
  expect(edition?.contentHash).toBe(sha256(edition?.content ?? ""));
  const content = readContent(edition ?? { content: "{}" });
  expect(content).toMatchObject({
    lead: "Konwent rozmawiał o punktach obsługi.",
    opening: "Omówiono: otwarcie.",
    convention: { chairName: "Jan Przewodniczący", termNumber: "IX", startsAt: "16:00" },
  });
  expect(content.items.map(({ number, title, markdown }) => [number, title, markdown])).toEqual([
    ["1", "Punkty obsługi mieszkańców", "Omówiono: Punkty obsługi mieszkańców."],
    ["2", "Sprawy bieżące", "Omówiono: Sprawy bieżące."],
  ]);
  expect(content.attendance.quorum).toMatchObject({ present: 3, base: 19, needed: 10, isReached: false });
  expect(content.attendance.seats.map((seat) => seat.districtName)).toEqual([null, "Krowodrza", "Podgórze"]);
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.prepared",
    details: { number: 1, contentHash: edition?.contentHash },
  });
});

test("preparing again replaces what was not published", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  write(council, listSections(council.db, conventionId)[0]?.id ?? "", "Otwarto o 16:05.");
  prepare(council, conventionId);

  const edition = findPreparedEdition(council.db, conventionId);
  expect(edition?.number).toBe(1);
  expect(readContent(edition ?? { content: "{}" }).opening).toBe("Otwarto o 16:05.");
});

test("every gap is named at once", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  expectRefusal(
    () => prepare(council, conventionId),
    "convention-not-closed",
    "minutes-not-started",
    "attendance-not-recorded",
    "lead-missing",
  );
  startMinutes(council.as(clerk), { conventionId });
  expectRefusal(
    () => prepare(council, conventionId),
    "convention-not-closed",
    "minutes-section-empty",
    "minutes-section-empty",
    "minutes-section-empty",
    "attendance-not-recorded",
    "lead-missing",
  );
});

test("a further edition says something new and why", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publishEdition(council.as(chair), {
    conventionId,
    contentHash: findPreparedEdition(council.db, conventionId)?.contentHash ?? "",
  });
  expectRefusal(() => prepare(council, conventionId), "edition-unchanged", "edition-reason-needed");
  write(council, listSections(council.db, conventionId)[0]?.id ?? "", "Otwarto o 16:05.");
  expectRefusal(() => prepare(council, conventionId), "edition-reason-needed");
  expect(prepare(council, conventionId, "Sprostowanie godziny")).toMatchObject({ number: 2 });
});

test("a prepared edition can be taken back or sent back, a published one cannot", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const takenBack = { conventionId, reason: null };
  prepare(council, conventionId);
  discardPreparedEdition(council.as(clerk), takenBack);
  expect(findPreparedEdition(council.db, conventionId)).toBeUndefined();
  expect(sentBackOf(council.db, conventionId)).toBeNull();

  prepare(council, conventionId);
  expectRefusal(() => discardPreparedEdition(council.as(chair), takenBack), "send-back-reason-needed");
  discardPreparedEdition(council.as(chair), { conventionId, reason: "Brakuje głosów w punkcie 2." });
  expect(findPreparedEdition(council.db, conventionId)).toBeUndefined();
  expect(sentBackOf(council.db, conventionId)).toMatchObject({
    by: "Jan Przewodniczący",
    reason: "Brakuje głosów w punkcie 2.",
  });
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.discarded",
    details: { number: 1, reason: "Brakuje głosów w punkcie 2." },
  });

  prepare(council, conventionId);
  expect(sentBackOf(council.db, conventionId)).toBeNull();
  publishEdition(council.as(chair), {
    conventionId,
    contentHash: findPreparedEdition(council.db, conventionId)?.contentHash ?? "",
  });
  expectRefusal(
    () => discardPreparedEdition(council.as(chair), { conventionId, reason: "Za późno" }),
    "not-found",
  );
  expect(findLatestEdition(council.db, conventionId)?.number).toBe(1);
});

test("the clerk prepares; nobody outside the office sends back", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const input = prepareEditionInput.parse({ conventionId, responsible: "Jan" });
  for (const actor of [chair, podgorzeChair])
    expectRefusal(
      () => prepareEdition(council.as(actor), input, aRendering(council.db, conventionId)),
      "not-permitted",
    );
  expectRefusal(
    () => discardPreparedEdition(council.as(podgorzeChair), { conventionId, reason: null }),
    "not-permitted",
  );
});

test("a record that changed while its file was being made is not frozen with the wrong file", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const rendered = aRendering(council.db, conventionId);
  write(council, listSections(council.db, conventionId)[1]?.id ?? "", "Dopisane w tej samej chwili.");
  const input = prepareEditionInput.parse({ conventionId, responsible: "Jan" });
  expectRefusal(() => prepareEdition(council.as(clerk), input, rendered), "record-changing");
  expect(findPreparedEdition(council.db, conventionId)).toBeUndefined();
});

test("an edition keeps the rules in force on its day, and its file", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  const edition = findPreparedEdition(council.db, conventionId);
  expect(readContent(edition ?? { content: "{}" }).rules).toContainEqual({
    name: "quorum-fraction",
    value: "1/2",
    source: "Zarządzenie PMK nr 358/2017",
    standing: "adopted",
  });
  expect(listEventsOf(council.db, "file", edition?.fileHash ?? "").map(({ type }) => type)).toEqual([
    "file.stored",
  ]);
});
