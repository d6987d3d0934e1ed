import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { acceptQuestion } from "#domain/question/accept-question";
import { editQuestionFiling, editQuestionFilingInput } from "#domain/question/edit-question-filing";
import { putQuestionOnAgenda, putQuestionOnAgendaInput } from "#domain/question/put-question-on-agenda";
import {
  countOpenQuestions,
  getQuestionAt,
  listQuestions,
  listQuestionYears,
} from "#domain/question/register-queries";
import { factsOf } from "#domain/question/fact-queries";
import {
  getQuestion,
  listAnswers,
  listQuestionsOfConvention,
  listQuestionsOfDistrict,
  listToTriage,
} from "#domain/question/queries";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { returnQuestion } from "#domain/question/return-question";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { agendaItems } from "#schema/agenda";
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
import { accepted, aConvention, anAnswer, answered, filed, fromFloor, passedOn } from "./question-world.ts";

const notTheOffice = [nobody, admin, presenter, krowodrzaChair, podgorzeChair];

test("an accepted question is public", () => {
  const council = aCouncil();
  const { id, citation } = filed(council);
  for (const actor of notTheOffice)
    expectRefusal(() => acceptQuestion(council.as(actor), { questionId: id }), "not-permitted");
  acceptQuestion(council.as(chair), { questionId: id });

  expect(getQuestionAt(council.db, konwentId, citation)).toMatchObject({
    state: "accepted",
    acceptedOn: "2026-03-02",
  });
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.accepted");
  expectRefusal(() => acceptQuestion(council.as(clerk), { questionId: id }), "question-wrong-state");
});

test("a returned question keeps its reason and never becomes public", () => {
  const council = aCouncil();
  const { id, citation } = filed(council);
  const returning = { questionId: id, returnReason: "To pytanie do Rady Miasta." };
  for (const actor of notTheOffice)
    expectRefusal(() => returnQuestion(council.as(actor), returning), "not-permitted");
  returnQuestion(council.as(clerk), returning);

  expect(getQuestion(council.db, id)).toMatchObject({
    state: "returned",
    returnReason: "To pytanie do Rady Miasta.",
  });
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.returned");
  expectRefusal(() => getQuestionAt(council.db, konwentId, citation), "not-found");
  expectRefusal(
    () => returnQuestion(council.as(clerk), { ...returning, questionId: accepted(council).id }),
    "question-wrong-state",
  );
});

test("a question goes on the agenda of a convention still to come, under an item of its own", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  const { conventionId, agendaItemId } = aConvention(council);
  const other = aConvention(council, "2026-05-12", false);
  const putting = putQuestionOnAgendaInput.parse({ questionId: id, conventionId, agendaItemId });
  for (const actor of notTheOffice)
    expectRefusal(() => putQuestionOnAgenda(council.as(actor), putting), "not-permitted");
  expectRefusal(
    () => putQuestionOnAgenda(council.as(clerk), { ...putting, agendaItemId: other.agendaItemId }),
    "agenda-item-elsewhere",
  );
  expectRefusal(
    () => putQuestionOnAgenda(council.as(clerk), { ...putting, questionId: filed(council).id }),
    "question-wrong-state",
  );
  putQuestionOnAgenda(council.as(clerk), putting);

  expect(getQuestion(council.db, id)).toMatchObject({ conventionId, agendaItemId, state: "accepted" });
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.put-on-agenda");
  expect(listQuestionsOfConvention(council.db, conventionId).map((question) => question.id)).toEqual([id]);

  cancelConvention(council.as(clerk), { conventionId: other.conventionId, cancelReason: "Wybory" });
  expectRefusal(
    () =>
      putQuestionOnAgenda(council.as(clerk), {
        questionId: id,
        conventionId: other.conventionId,
        agendaItemId: null,
      }),
    "convention-closed",
  );
});

test("a withdrawn item takes no question", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  council.db
    .insert(agendaItems)
    .values({
      id: "gone",
      conventionId,
      position: 2,
      kind: "other",
      title: "Wycofany",
      state: "withdrawn",
      isAddendum: false,
      origin: "planned",
    })
    .run();
  expectRefusal(
    () =>
      putQuestionOnAgenda(council.as(clerk), {
        questionId: accepted(council).id,
        conventionId,
        agendaItemId: "gone",
      }),
    "agenda-item-withdrawn",
  );
});

test("the public never sees a convention that is only planned", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  const { conventionId } = aConvention(council, "2026-05-12", false);
  putQuestionOnAgenda(council.as(clerk), { questionId: id, conventionId, agendaItemId: null });
  expect(factsOf(council.db, getQuestion(council.db, id)).convention).toBeNull();
});

test("several units answer, in part and then in full", () => {
  const council = aCouncil();
  const { id } = passedOn(council);
  const oral = recordAnswerInput.parse({
    questionId: id,
    answeredBy: "Bogusław Kośmider",
    mode: "oral",
    extent: "partial",
    text: "Zgłoszenia są sporadyczne.",
    answeredOn: "2026-03-03",
  });
  for (const actor of notTheOffice)
    expectRefusal(() => recordAnswer(council.as(actor), oral), "not-permitted");
  recordAnswer(council.as(clerk), oral);
  expect(factsOf(council.db, getQuestion(council.db, id))).toMatchObject({
    state: "answered",
    standing: "answered-in-part",
    extent: "partial",
  });

  anAnswer(council, id, { unitName: "Wydział Obsługi", extent: "full" });
  expect(listAnswers(council.db, id).map(({ position, mode }) => [position, mode])).toEqual([
    [1, "oral"],
    [2, "written"],
  ]);
  expect(factsOf(council.db, getQuestion(council.db, id)).standing).toBe("answered");
  expect(
    listEventsOf(council.db, "question", id).filter(({ type }) => type === "question.answered"),
  ).toHaveLength(2);
  expectRefusal(
    () => recordAnswer(council.as(clerk), { ...oral, questionId: filed(council).id }),
    "question-wrong-state",
  );
});

test("filing fields are the office's, in any state", () => {
  const council = aCouncil();
  const { id } = answered(council);
  const filing = editQuestionFilingInput.parse({
    questionId: id,
    caseReference: "BR-02.0003.5.2026",
    jrwaClass: "0003",
    archivalCategory: "A",
    subjectEn: "Tram to Azory",
  });
  for (const actor of notTheOffice)
    expectRefusal(() => editQuestionFiling(council.as(actor), filing), "not-permitted");
  editQuestionFiling(council.as(clerk), filing);
  expect(getQuestion(council.db, id)).toMatchObject({
    caseReference: "BR-02.0003.5.2026",
    jrwaClass: "0003",
    archivalCategory: "A",
    subjectEn: "Tram to Azory",
  });
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.filing-edited");
});

test("what nobody knows is nobody's question", () => {
  const council = aCouncil();
  for (const deed of [
    () => acceptQuestion(council.as(clerk), { questionId: "no-such" }),
    () => withdrawQuestion(council.as(clerk), { questionId: "no-such" }),
  ])
    expectRefusal(deed, "not-found");
});

test("the register shows what is public, filtered, newest first", () => {
  const council = aCouncil();
  filed(council);
  const joint = answered(council, { jointDistrictIds: [podgorze] });
  const own = accepted(council);
  const { conventionId } = aConvention(council);
  const floor = fromFloor(council, { conventionId, filedOn: "2025-06-01" });

  const ids = (filter = {}, page = 1) =>
    listQuestions(council.db, konwentId, filter, page).questions.map(({ id }) => id);
  expect(ids()).toEqual([own.id, joint.id, floor.id]);
  expect(ids({ districtId: podgorze })).toEqual([joint.id]);
  expect(ids({ state: "answered" })).toEqual([joint.id]);
  expect(ids({ year: 2025 })).toEqual([floor.id]);
  expect(ids({}, 2)).toEqual([]);
  expect(listQuestionYears(council.db, konwentId)).toEqual([2026, 2025]);
  expect(listQuestionsOfDistrict(council.db, krowodrza).map(({ id }) => id)).toEqual([own.id, joint.id]);
  expect(listToTriage(council.db, konwentId).map(({ state }) => state)).toEqual([
    "accepted",
    "filed",
    "answered",
    "accepted",
  ]);
});

test("a question counts as open until it is answered in full", () => {
  const council = aCouncil();
  const { id } = passedOn(council);
  expect(countOpenQuestions(council.db, konwentId)).toBe(1);
  anAnswer(council, id, { extent: "partial" });
  expect(countOpenQuestions(council.db, konwentId)).toBe(1);
  anAnswer(council, id, { extent: "full" });
  anAnswer(council, id, { extent: "not-known" });
  expect(countOpenQuestions(council.db, konwentId)).toBe(0);
});
