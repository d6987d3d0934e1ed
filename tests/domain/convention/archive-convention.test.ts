import { expect, test } from "vitest";
import { archiveConvention, archiveConventionInput } from "#domain/convention/archive-convention";
import {
  correctArchivedConvention,
  correctArchivedConventionInput,
} from "#domain/convention/correct-archived-convention";
import { findImportedRecord, getConvention } from "#domain/convention/queries";
import { factRows } from "#domain/convention/rules";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import { inMonth, noDate, onDay } from "#domain/kernel/council-date";
import { admin, aCouncil, chair, clerk, konwentId, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const june = archiveConventionInput.parse({
  bodyId: konwentId,
  record: "held",
  termId: null,
  ordinalInTerm: null,
  title: "Konwent czerwcowy",
  form: null,
  heldOn: inMonth("2019-06"),
  continuedOn: null,
  startsAt: null,
  endsAt: null,
  venueName: null,
  venueAddress: null,
  venueRooms: [],
  venueDistrictId: null,
  isOpenToPublic: null,
  chairPersonId: null,
  chairName: null,
  chairOffice: null,
  chairNote: null,
  nextMeeting: null,
  minutesNumber: null,
  legalBasis: null,
  caseReference: null,
  sources: [],
  isExcerpt: false,
  dateBasis: [],
  lead: null,
  archiveId: "a",
  contentHash: "1",
  content: {},
  otherFacts: { colour: "zielony" },
});
const file = { archiveId: "a", contentHash: "2", content: {}, otherFacts: {} };
const outsiders = [nobody, krowodrzaChair, presenter, clerk, chair, admin];

test("a past convention is archived at the address of its month, and says so once", () => {
  const council = aCouncil();
  const { id, address } = archiveConvention(council.as(archiveActor), june);
  expect(address).toBe("2019-06");
  expect(getConvention(council.db, id)).toMatchObject({
    state: "closed",
    kind: "convention",
    isArchived: true,
    isExample: false,
    sortOn: "2019-06-01",
  });
  expect(findImportedRecord(council.db, id)?.otherFacts).toEqual({ colour: "zielony" });
  expect(listEventsOf(council.db, "convention", id).map(({ type }) => type)).toEqual(["convention.archived"]);
});

test("a second one of the same month, and one without any date, get addresses of their own", () => {
  const council = aCouncil();
  const addressOf = (archiveId: string, heldOn = inMonth("2019-06")) =>
    archiveConvention(council.as(archiveActor), { ...june, archiveId, heldOn }).address;
  expect([addressOf("a"), addressOf("b"), addressOf("c", noDate), addressOf("d", noDate)]).toEqual([
    "2019-06",
    "2019-06-2",
    "bez-daty-1",
    "bez-daty-2",
  ]);
});

test("an announcement is convened while its day is to come, and of unknown outcome afterwards", () => {
  const council = aCouncil();
  const stateOf = (archiveId: string, day: string | null) => {
    const { id } = archiveConvention(council.as(archiveActor), {
      ...june,
      archiveId,
      record: "announced",
      heldOn: day ? onDay(day) : noDate,
    });
    return getConvention(council.db, id).state;
  };
  expect([stateOf("a", "2026-03-02"), stateOf("b", "2026-03-01"), stateOf("c", null)]).toEqual([
    "convened",
    "outcome-unknown",
    "outcome-unknown",
  ]);
});

test("a correction changes what is corrected; the address stays", () => {
  const council = aCouncil();
  const { id: conventionId } = archiveConvention(council.as(archiveActor), june);
  correctArchivedConvention(
    council.as(archiveActor),
    correctArchivedConventionInput.parse({
      conventionId,
      corrected: { heldOn: onDay("2019-06-26") },
      ...file,
    }),
  );
  expect(getConvention(council.db, conventionId)).toMatchObject({
    title: "Konwent czerwcowy",
    address: "2019-06",
    sortOn: "2019-06-26",
  });
  expect(findImportedRecord(council.db, conventionId)).toMatchObject({ contentHash: "2", otherFacts: {} });
  expect(listEventsOf(council.db, "convention", conventionId).at(-1)).toMatchObject({
    type: "convention.corrected-from-archive",
    details: { corrected: "heldOn" },
  });
});

test("only the import archives and corrects", () => {
  const council = aCouncil();
  const { id: conventionId } = archiveConvention(council.as(archiveActor), june);
  for (const actor of outsiders) {
    expectRefusal(() => archiveConvention(council.as(actor), { ...june, archiveId: "b" }), "not-permitted");
    expectRefusal(
      () => correctArchivedConvention(council.as(actor), { conventionId, corrected: {}, ...file }),
      "not-permitted",
    );
  }
});

test("what is not there cannot be corrected", () => {
  expectRefusal(
    () =>
      correctArchivedConvention(aCouncil().as(archiveActor), {
        conventionId: "none",
        corrected: {},
        ...file,
      }),
    "not-found",
  );
});

test("other facts from the source are told one by one, each with its place; what is null says nothing", () => {
  expect(
    factRows({
      note: "uwaga",
      attachments: { list: "zał. 1", none: null },
      findings: ["a", { b: 2 }],
      attached: true,
    }),
  ).toEqual([
    { path: "note", value: "uwaga" },
    { path: "attachments.list", value: "zał. 1" },
    { path: "findings[0]", value: "a" },
    { path: "findings[1].b", value: "2" },
    { path: "attached", value: true },
  ]);
});
