import { expect, test } from "vitest";
import { importRecord } from "#archive/import-record";
import { correctArchivedQuestion } from "#domain/question/correct-archived-question";
import { getQuestion, listAllQuestionsOfConvention, listAnswers } from "#domain/question/queries";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import { seeded } from "#tests/archive";
import { admin, aCouncil, chair, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const reworded = { subject: "Godziny", text: "Do której?", askedByWords: "Przewodniczący", addressee: null };

function anArchivedQuestion() {
  const council = aCouncil();
  const { conventionId } = importRecord(council, seeded("2019-06"));
  return { council, questionId: listAllQuestionsOfConvention(council.db, conventionId)[0]?.id ?? "" };
}

test("a corrected file rewords a question and its answer; number and state stay", () => {
  const { council, questionId } = anArchivedQuestion();
  const answer = {
    position: 1,
    answeredBy: null,
    unitName: "Wydział",
    mode: "written" as const,
    extent: "full" as const,
    text: "Do 19:00",
  };
  correctArchivedQuestion(council.as(archiveActor), { questionId, ...reworded, answers: [answer] });
  expect(getQuestion(council.db, questionId)).toMatchObject({ ...reworded, state: "answered", number: 1 });
  expect(listAnswers(council.db, questionId)).toMatchObject([answer]);
  expect(listEventsOf(council.db, "question", questionId).at(-1)).toMatchObject({
    type: "question.edited",
    details: { fromArchive: true, answers: 1 },
  });
});

test("only the import does it, and only to a question that is there", () => {
  const { council, questionId } = anArchivedQuestion();
  for (const actor of [nobody, krowodrzaChair, presenter, clerk, chair, admin]) {
    expectRefusal(
      () => correctArchivedQuestion(council.as(actor), { questionId, ...reworded, answers: [] }),
      "not-permitted",
    );
  }
  expectRefusal(
    () => correctArchivedQuestion(council.as(archiveActor), { questionId: "none", ...reworded, answers: [] }),
    "not-found",
  );
});
