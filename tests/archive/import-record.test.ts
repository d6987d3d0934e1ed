import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { importRecord } from "#archive/import-record";
import { listAgenda, listStatements } from "#domain/agenda/queries";
import { editActionItem } from "#domain/action-item/edit-action-item";
import { listActionItemsOfConvention, listSteps } from "#domain/action-item/queries";
import { listAttendanceTotals, listRoll } from "#domain/attendance/queries";
import { listEventsOf, listLatestEvents } from "#domain/audit/queries";
import { noDate } from "#domain/kernel/council-date";
import { findImportedRecord, getConvention, listConventions } from "#domain/convention/queries";
import { listOtherBodies } from "#domain/council/queries";
import { listPresentations } from "#domain/presentation/queries";
import { listAllQuestionsOfConvention, listAnswers } from "#domain/question/queries";
import { listQuestions } from "#domain/question/register-queries";
import { listResolutions, listResolutionsOfConvention } from "#domain/resolution/queries";
import { fixture, seeded } from "#tests/archive";
import { aCouncil, clerk, konwentId } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

test("the convention of June 2019 comes in with all that its article says, and nothing more", () => {
  const council = aCouncil();
  const { conventionId, outcome } = importRecord(council, seeded("2019-06"));
  const { db } = council;

  expect(outcome).toBe("imported");
  expect(getConvention(db, conventionId)).toMatchObject({
    bodyId: konwentId,
    kind: "convention",
    state: "closed",
    address: "2019-06",
    isArchived: true,
    sortOn: "2019-05-30",
    startsAt: null,
    ordinalInTerm: null,
    chairName: "Dominik Jaśkowiec",
    chairOffice: "Przewodniczący Rady Miasta Krakowa",
    nextMeeting: { text: "po wakacjach", date: null, venue: null },
    heldOn: { precision: "month", value: "2019-06", certainty: "probable" },
  });
  expect(listRoll(db, conventionId).map(({ name, guestRole }) => [name, guestRole])).toEqual([
    ["Bogusław Kośmider", "referent"],
    ["Wojciech Łaptaś", "referent"],
  ]);
  const [first, second] = listPresentations(db, conventionId);
  expect(first).toMatchObject({
    presenterName: "Bogusław Kośmider",
    presenterOffice: "Zastępca Prezydenta Krakowa ds. Obsługi Mieszkańców",
    comparators: ["Wiedeń", "Mediolan", "Monachium", "Barcelona", "Warszawa"],
  });
  expect(second?.figures.map(({ value, unit }) => [value, unit])).toEqual([
    [5219, "PLN"],
    [90446, "PLN/rok"],
    [0, "siedziby"],
  ]);
  const [question] = listAllQuestionsOfConvention(db, conventionId);
  expect(question).toMatchObject({
    state: "answered",
    askedByWords: "Przewodniczący dzielnic",
    year: 2019,
    number: 1,
    isArchived: true,
  });
  expect(listAnswers(db, question?.id ?? "")).toMatchObject([
    {
      extent: "partial",
      mode: "oral",
      answeredBy: "Bogusław Kośmider",
      answeredOn: { precision: "month", certainty: "probable" },
    },
  ]);
  expect(listActionItemsOfConvention(db, conventionId)).toMatchObject([
    {
      commitment: "conditional",
      state: "open",
      questionId: question?.id,
      ownerName: "Bogusław Kośmider",
      dueOn: { precision: "words", words: "po wakacjach", earliest: "2019-09-01", latest: null },
    },
  ]);
});

test("a unanimous resolution needs no counts, a reconstructed agenda says so", () => {
  const council = aCouncil();
  const { conventionId } = importRecord(council, seeded("2019-05-29"));
  expect(listResolutionsOfConvention(council.db, conventionId)).toMatchObject([
    { kind: "motion", state: "adopted", voteMode: "unanimous", votesFor: null, citation: "2019-001" },
  ]);
  const agenda = listAgenda(council.db, conventionId);
  expect(agenda.map(({ origin }) => origin)).toEqual([
    "reconstructed",
    "reconstructed",
    "reconstructed",
    "reconstructed",
  ]);
  expect(agenda[1]?.outcomes.map(({ text }) => text)).toEqual([
    "Projekt uchwały ma zostać przedstawiony na kolejnym, czerwcowym konwencie",
  ]);
  expect(listStatements(council.db, conventionId)).toHaveLength(3);
  expect(getConvention(council.db, conventionId)).toMatchObject({
    ordinalInTerm: 2,
    startsAt: "16:00",
    chairName: null,
    chairOffice: "Przewodniczący Konwentu",
  });
});

test("an announcement whose day has passed has no known outcome; what an editor inferred is marked", () => {
  const council = aCouncil();
  const { conventionId } = importRecord(council, seeded("2024-05-27"));
  expect(getConvention(council.db, conventionId)).toMatchObject({
    state: "outcome-unknown",
    termId: "term-ix",
    chairName: "Jakub Kosek",
  });
  expect(listAgenda(council.db, conventionId)[0]).toMatchObject({
    kind: "election",
    seatsToFill: 4,
    origin: "stated",
  });
  const [promise] = listActionItemsOfConvention(council.db, conventionId);
  expect(promise).toMatchObject({ isInferred: true, state: "not-known" });
  expect(listSteps(council.db, promise?.id ?? "")[0]?.note).toMatch(/^zrealizowane co do zasady/);
});

test("an announcement of a day to come is convened", () => {
  const council = aCouncil();
  const { conventionId } = importRecord(council, "id: a\nrecord_kind: konwent_zapowiedz\ndate: 2026-04-12");
  expect(getConvention(council.db, conventionId).state).toBe("convened");
});

test("the same file again changes nothing, not even the chain", () => {
  const council = aCouncil();
  const first = importRecord(council, fixture("everything"));
  const before = listLatestEvents(council.db, 1);
  expect(importRecord(council, fixture("everything"))).toMatchObject({
    conventionId: first.conventionId,
    outcome: "unchanged",
  });
  expect(listLatestEvents(council.db, 1)).toEqual(before);
});

test("every key of the format finds its place", () => {
  const council = aCouncil();
  const { conventionId, warnings } = importRecord(council, fixture("everything"));
  const { db } = council;
  expect(getConvention(db, conventionId)).toMatchObject({
    venueDistrictId: "krowodrza",
    form: "hybrid",
    continuedOn: "2015-02-27",
    minutesNumber: "12",
    caseReference: "OR.0012.1.2015",
    isOpenToPublic: true,
    address: "2015-02",
  });
  expect(listAttendanceTotals(db, conventionId)).toMatchObject([
    { day: "2015-02-26", membersPresent: 18, hasQuorum: true, temporarilyAbsent: ["Osoba Druga"] },
    { day: "2015-02-27", membersPresent: 12 },
  ]);
  expect(listRoll(db, conventionId).map(({ name }) => name)).toEqual(["Osoba Trzecia", "komendant straży"]);
  expect(listResolutionsOfConvention(db, conventionId)).toMatchObject([
    {
      documentNumber: "3/2015",
      voteMode: "unanimous",
      votesFor: 17,
      replyText: "odpowiedź w piśmie",
      replyDueOn: "2015-03-30",
    },
    { kind: "opinion", state: "rejected", voteMode: "counted" },
    {
      kind: "indication",
      state: "adopted",
      voteMode: "acclamation",
      indications: [
        { name: "Osoba Czwarta", district: "Krowodrza" },
        { name: "Osoba Piąta", district: null },
      ],
    },
  ]);
  expect(listAllQuestionsOfConvention(db, conventionId).map(({ state }) => state)).toEqual([
    "answered",
    "accepted",
    "answered",
  ]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      { path: "questions[2].district", code: "names-nothing-here" },
      { path: "elected[1].district", code: "names-nothing-here" },
    ]),
  );
  expect(findImportedRecord(db, conventionId)?.otherFacts).toMatchObject({
    colour: "zielony",
    "questions[2].district": "XXV",
    "elected[1].district": "III",
  });
});

test("a corrected file changes what it corrects, with an event of its own, and doubles nothing", () => {
  const council = aCouncil();
  const { conventionId } = importRecord(council, fixture("everything"));
  const corrected = fixture("everything")
    .replace("Konwent o wszystkim", "Konwent o niczym")
    .replace('title: "Otwarcie"', 'title: "Otwarcie obrad"')
    .replace('text: "Kiedy?"', 'text: "Kiedy i gdzie?"')
    .replace("value: 12.5", "value: 13.5")
    .replace("za: 17,", "za: 16,")
    .replace('text: "Zrobić spis"', 'text: "Zrobić pełny spis"')
    .replace("wybrano dwie osoby", "wybrano obie osoby")
    .replace("positions: [", 'positions: [{by: "Prezydent", text: "Zobaczymy"}, ');
  const { outcome } = importRecord(council, corrected);
  const { db } = council;

  expect(outcome).toBe("corrected");
  expect(getConvention(db, conventionId).title).toBe("Konwent o niczym");
  expect(listEventsOf(db, "convention", conventionId).map(({ type }) => type)).toEqual([
    "convention.archived",
    "convention.corrected-from-archive",
  ]);
  expect(
    listAgenda(db, conventionId).map(({ title, outcomes }) => [title, outcomes.map(({ text }) => text)]),
  ).toEqual([
    ["Otwarcie obrad", []],
    ["Wybór", ["wybrano obie osoby"]],
    ["Taniec", []],
  ]);
  expect(listAllQuestionsOfConvention(db, conventionId).map(({ text }) => text)).toEqual([
    "Kiedy i gdzie?",
    "Ile?",
    "Gdzie?",
  ]);
  expect(listPresentations(db, conventionId)[0]?.figures.map(({ value }) => value)).toEqual([13.5]);
  expect(listResolutionsOfConvention(db, conventionId).map(({ votesFor }) => votesFor)).toEqual([
    16,
    3,
    null,
  ]);
  expect(listActionItemsOfConvention(db, conventionId).map(({ text }) => text)).toEqual([
    "Zrobić pełny spis",
    "Sprawdzić",
  ]);
  expect(listStatements(db, conventionId).map(({ text }) => text)).toEqual(["Tak trzeba", "Zobaczymy"]);
  expect(importRecord(council, corrected).outcome).toBe("unchanged");
});

test("what the office has edited since stays; what is gone from the file stays too; both are said", () => {
  const council = aCouncil();
  const { conventionId } = importRecord(council, seeded("2024-05-27"));
  const [promise] = listActionItemsOfConvention(council.db, conventionId);
  const { id: actionItemId = "", dueOn = noDate, promisedOn = noDate } = promise ?? {};
  const unsaid = {
    textEn: null,
    ownerName: null,
    ownerPersonId: null,
    ownerUnitId: null,
    districtId: null,
    agendaItemId: null,
    questionId: null,
    resolutionId: null,
    dueNotBefore: null,
    dueNotAfter: null,
  };
  editActionItem(council.as(clerk), {
    ...unsaid,
    actionItemId,
    text: "Słowa biura",
    commitment: "firm",
    promisedOn,
    dueOn,
    isInferred: true,
  });

  const corrected = seeded("2024-05-27")
    .replace("Przekazać wskazania czterech", "Przekazać pilnie wskazania czterech")
    .replace(/ {2}- nr: 2\n.*\n.*\n/, "");
  const { warnings } = importRecord(council, corrected);
  expect(warnings).toEqual([
    { path: "agenda", code: "gone-from-file" },
    { path: "follow_ups", code: "kept-as-edited" },
  ]);
  expect(listAgenda(council.db, conventionId)).toHaveLength(2);
  expect(listActionItemsOfConvention(council.db, conventionId).map(({ text }) => text)).toEqual([
    "Słowa biura",
  ]);
});

test("whole or not at all: a fault in any of its parts leaves nothing behind", () => {
  for (const table of [
    "agenda_items",
    "attendance_totals",
    "figures",
    "answers",
    "resolution_indications",
    "action_items",
  ]) {
    const council = aCouncil();
    const before = council.db.get<{ events: number }>(sql`select count(*) as events from events`);
    council.db.run(
      sql.raw(`create trigger fault before insert on ${table} begin select raise(abort, 'a fault'); end`),
    );
    expect(() => importRecord(council, fixture("everything"))).toThrow(/a fault|Failed to run/);
    expect(listConventions(council.db, konwentId)).toEqual([]);
    expect(council.db.get(sql`select count(*) as events from events`)).toEqual(before);
    expect(council.db.get(sql`select count(*) as total from persons where name like 'Osoba%'`)).toEqual({
      total: 0,
    });
  }
});

test("a faulty file brings in nothing", () => {
  const council = aCouncil();
  expectRefusal(
    () => importRecord(council, "id: x\ntitle: 5\ndate: jutro"),
    "archive-file-faulty",
    "archive-file-faulty",
  );
  expect(listConventions(council.db, konwentId)).toEqual([]);
});

test("another body's meeting lies under its body, outside every list of the convention", () => {
  const council = aCouncil();
  const { db } = council;
  for (const name of [
    "lodz-two-days",
    "bemowo-questions",
    "forum-report",
    "puszczykowo-presence",
    "warszawa-acclamation",
  ]) {
    const { conventionId, outcome } = importRecord(council, fixture(name));
    expect([outcome, getConvention(db, conventionId).kind]).toEqual(["imported", "other-body"]);
  }
  expect(listOtherBodies(db)).toHaveLength(5);
  expect(listOtherBodies(db).map(({ slug }) => slug)).toContain(
    "prezydium-dzielnicowej-komisji-dialogu-spolecznego-bemowo",
  );
  expect(listConventions(db, konwentId)).toEqual([]);
  expect(listQuestions(db, konwentId).questions).toEqual([]);
  expect(listResolutions(db, konwentId, {}).total).toBe(0);
});

test("an empty installation takes its own body from the first convention, and another from an analogue", () => {
  const council = aCouncil();
  expectRefusal(
    () =>
      importRecord(
        council,
        "id: x\nrecord_kind: analog\nbody: Konwent Przewodniczących Rad i Zarządów Dzielnic Miasta Krakowa",
      ),
    "archive-file-faulty",
  );
  const { conventionId } = importRecord(council, "id: y\nrecord_kind: analog");
  expect(getConvention(council.db, conventionId)).toMatchObject({
    kind: "other-body",
    address: "bez-daty-1",
  });
});

test("an earlier form and a lone decision are told apart from conventions", () => {
  const council = aCouncil();
  const kindOf = (text: string) => getConvention(council.db, importRecord(council, text).conventionId).kind;
  expect(kindOf("id: a\nrecord_kind: poprzednik\ndate: 2013-01-31")).toBe("predecessor");
  expect(kindOf("id: b\nrecord_kind: decyzja_konwentu\nelected: [{name: Osoba Pierwsza, district: V}]")).toBe(
    "decision-only",
  );
  expect(kindOf("id: c\nrecord_kind: inny")).toBe("convention");
});

test("an id that comes back under another body is a contradiction", () => {
  const council = aCouncil();
  importRecord(council, "id: a\nrecord_kind: analog\nbody: Rada Pierwsza");
  expectRefusal(
    () => importRecord(council, "id: a\nrecord_kind: analog\nbody: Rada Druga"),
    "archive-file-faulty",
  );
  expect(listOtherBodies(council.db).map(({ name }) => name)).toEqual(["Rada Pierwsza"]);
});
