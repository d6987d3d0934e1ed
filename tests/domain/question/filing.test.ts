import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import { inMonth } from "#domain/kernel/council-date";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAskingDistrictIds, findQuestionDraft } from "#domain/question/queries";
import { getQuestionAt } from "#domain/question/register-queries";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { saveQuestionDraft } from "#domain/question/save-question-draft";
import { accounts } from "#schema/accounts";
import { conventions } from "#schema/conventions";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aboutTheTram, accepted, aConvention, filed, fromFloor } from "./question-world.ts";

test("a district chair asks on any day, and the question waits for the office", () => {
  const council = aCouncil();
  const { id, citation } = filed(council, { onBehalfOf: "mieszkańcy ulicy Weissa" });

  expect(citation).toBe("2026-001");
  expect(getQuestion(council.db, id)).toMatchObject({
    state: "filed",
    onBehalfOf: "mieszkańcy ulicy Weissa",
    conventionId: null,
    isFromFloor: false,
    sortOn: "2026-03-02",
  });
  expect(listAskingDistrictIds(council.db, id)).toEqual([krowodrza]);
  expect(listEventsOf(council.db, "question", id).map(({ type }) => type)).toEqual(["question.filed"]);
  expectRefusal(() => getQuestionAt(council.db, konwentId, citation), "not-found");
});

test("districts ask jointly, each once", () => {
  const council = aCouncil();
  const { id } = filed(council, { jointDistrictIds: [podgorze, krowodrza] });
  expect(listAskingDistrictIds(council.db, id)).toEqual([krowodrza, podgorze]);
});

test("numbers run within the body and the year", () => {
  const council = aCouncil();
  expect([filed(council).citation, filed(council).citation]).toEqual(["2026-001", "2026-002"]);
  council.travelTo("2026-12-31T23:30:00Z"); // already the new year in Kraków
  expect(filed(council).citation).toBe("2027-001");
});

test("the same form sent twice leaves one question", () => {
  const council = aCouncil();
  const input = fileQuestionInput.parse(aboutTheTram);
  const first = fileQuestion(council.as(krowodrzaChair, "form-1"), input);
  expect(fileQuestion(council.as(krowodrzaChair, "form-1"), input)).toEqual(first);
});

test("a convention takes questions until its day for them, that day included", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  council.travelTo("2026-04-09T21:59:00Z");
  filed(council, { conventionId });
  council.travelTo("2026-04-09T22:01:00Z");
  expectRefusal(() => filed(council, { conventionId }), "questions-closed");
  expect(filed(council).citation).toBe("2026-002"); // without a convention any day will do
});

test("nobody asks for a convention that is not announced", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council, "2026-04-12", false);
  expectRefusal(() => filed(council, { conventionId }), "convention-not-public");
  expectRefusal(() => filed(council, { conventionId: "no-such" }), "not-found");
});

test("nobody asks for a district that is not theirs", () => {
  const council = aCouncil();
  for (const actor of [nobody, clerk, chair, admin, presenter, podgorzeChair])
    expectRefusal(
      () => fileQuestion(council.as(actor), fileQuestionInput.parse(aboutTheTram)),
      "not-permitted",
    );
});

test("a question is corrected by those who ask, until the office accepts it", () => {
  const council = aCouncil();
  const { id } = filed(council, { jointDistrictIds: [podgorze] });
  const corrected = editQuestionInput.parse({
    questionId: id,
    subject: "Tramwaj",
    text: "Kiedy?",
    onBehalfOf: "",
  });
  editQuestion(council.as(podgorzeChair), corrected);
  expect(getQuestion(council.db, id)).toMatchObject({ subject: "Tramwaj", text: "Kiedy?", onBehalfOf: null });
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.edited");

  for (const actor of [nobody, clerk, chair, admin, presenter])
    expectRefusal(() => editQuestion(council.as(actor), corrected), "not-permitted");
  const taken = accepted(council);
  expectRefusal(
    () => editQuestion(council.as(krowodrzaChair), { ...corrected, questionId: taken.id }),
    "question-wrong-state",
  );
  expectRefusal(
    () => editQuestion(council.as(podgorzeChair), { ...corrected, questionId: taken.id }),
    "not-permitted",
  );
});

test("an edited question may keep its convention past the day, but not take a new one", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  const other = aConvention(council, "2026-04-13");
  const { id } = filed(council, { conventionId });
  council.travelTo("2026-04-11T10:00:00Z");
  const corrected = editQuestionInput.parse({ ...aboutTheTram, questionId: id, conventionId });
  editQuestion(council.as(krowodrzaChair), corrected);
  expectRefusal(
    () => editQuestion(council.as(krowodrzaChair), { ...corrected, conventionId: other.conventionId }),
    "questions-closed",
  );
});

test("the clerk writes down what was asked in the room", () => {
  const council = aCouncil();
  const { conventionId, agendaItemId } = aConvention(council);
  openSession(council.as(clerk), { conventionId });
  closeConvention(council.as(clerk), { conventionId });
  const { id, citation } = fromFloor(council, { conventionId, agendaItemId, addressee: "Bogusław Kośmider" });

  const question = getQuestionAt(council.db, konwentId, citation);
  expect(question).toMatchObject({
    id,
    state: "accepted",
    isFromFloor: true,
    sortOn: "2026-04-12",
    acceptedOn: "2026-04-12",
    agendaItemId,
    subject: "Czy punkty mogą działać do 19:00?",
  });
  expect(factsOf(council.db, question)).toMatchObject({
    askers: [],
    askedByWords: "Przewodniczący dzielnic",
    standing: "accepted",
    convention: { address: "2026-04-12" },
  });
});

test("a question from the floor needs somebody who asked and a convention that took place", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  const planned = aConvention(council, "2026-05-12", false);
  expectRefusal(() => fromFloor(council, { conventionId, askedByWords: "" }), "asker-needed");
  expectRefusal(() => fromFloor(council, { conventionId: planned.conventionId }), "convention-wrong-state");
  expectRefusal(
    () => fromFloor(council, { conventionId, agendaItemId: planned.agendaItemId }),
    "agenda-item-elsewhere",
  );
  const input = fileQuestionFromFloorInput.parse({ conventionId, districtIds: [krowodrza], text: "Kiedy?" });
  for (const actor of [nobody, chair, admin, presenter, krowodrzaChair])
    expectRefusal(() => fileQuestionFromFloor(council.as(actor), input), "not-permitted");
  expect(listAskingDistrictIds(council.db, fileQuestionFromFloor(council.as(clerk), input).id)).toEqual([
    krowodrza,
  ]);
});

test("an archived question is numbered in the year it was asked and waits for nobody", () => {
  const council = aCouncil();
  const heldOn = { ...inMonth("2019-06"), certainty: "probable" as const };
  council.db
    .insert(conventions)
    .values({
      id: "june",
      bodyId: konwentId,
      kind: "convention",
      state: "closed",
      address: "2019-06",
      isArchived: true,
      isExample: false,
      heldOn,
      sortOn: "2019-06-01",
      venueRooms: [],
      sources: [],
      isExcerpt: false,
      dateBasis: [],
    })
    .run();
  const input = fileQuestionFromFloorInput.parse({
    conventionId: "june",
    text: "Czy punkty mogą działać do 19:00?",
  });
  const { citation } = fileQuestionFromFloor(council.as(archiveActor), input);

  expect(citation).toBe("2019-001");
  expect(getQuestionAt(council.db, konwentId, citation)).toMatchObject({
    isArchived: true,
    filedOn: heldOn,
    acceptedOn: null,
  });
});

test("a draft is kept between the pages for its own account and goes when the question is filed", () => {
  const council = aCouncil();
  for (const { accountId, id } of [krowodrzaChair, podgorzeChair])
    council.db
      .insert(accounts)
      .values({ id: accountId ?? "", personId: id, email: `${id}@example.org`, salt: "salt" })
      .run();
  saveQuestionDraft(council.as(krowodrzaChair), { draftId: "draft-1", ...aboutTheTram });
  saveQuestionDraft(council.as(krowodrzaChair), {
    draftId: "draft-1",
    addressee: "ZDMK",
    conventionId: null,
  });
  expect(findQuestionDraft(council.db, krowodrzaChair.accountId, "draft-1")?.values).toMatchObject({
    subject: "Tramwaj na Azory",
    addressee: "ZDMK",
    conventionId: "",
  });

  expect(findQuestionDraft(council.db, podgorzeChair.accountId, "draft-1")).toBeUndefined();
  expectRefusal(
    () => saveQuestionDraft(council.as(podgorzeChair), { draftId: "draft-1", addressee: "ZDMK" }),
    "not-found",
  );
  expectRefusal(
    () => saveQuestionDraft(council.as(podgorzeChair), { draftId: "draft-2", ...aboutTheTram }),
    "not-permitted",
  );
  expectRefusal(
    () => saveQuestionDraft(council.as(clerk), { draftId: "draft-3", addressee: "ZDMK" }),
    "not-permitted",
  );
  filed(council, { draftId: "draft-1" });
  expect(findQuestionDraft(council.db, krowodrzaChair.accountId, "draft-1")).toBeUndefined();
});
