import { noDate } from "#domain/kernel/council-date";
import { correctArchivedQuestion } from "#domain/question/correct-archived-question";
import { fileQuestionFromFloor } from "#domain/question/file-question-from-floor";
import { listAllQuestionsOfConvention, listAnswers } from "#domain/question/queries";
import { recordAnswer } from "#domain/question/record-answer";
import { subjectFrom } from "#domain/question/rules";
import { compared } from "./compared.ts";
import { districtOfRecord } from "./places-of-record.ts";
import type { AnswerEntry, QuestionEntry } from "./read-questions.ts";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Brings in what was asked and answered, and remembers which question each number names. */
export function bringQuestions(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "questions", "questions");
  for (const { was, is } of changed) correctQuestion(scene, was, is);
  for (const { nr, text } of scene.is.questions) {
    const found = listAllQuestionsOfConvention(ctx.db, conventionId).find((row) => row.text === text);
    if (nr !== null && found) scene.questionIds.set(nr, found.id);
  }
  for (const entry of added) {
    const districtId = districtOfRecord(ctx, scene.bodyId, entry.district);
    const asked = {
      text: entry.text,
      subject: null,
      subjectEn: null,
      askedByWords: askedByWords(scene, entry),
      onBehalfOf: null,
      addressee: entry.addressee,
      addresseeUnitId: null,
    };
    const { id } = fileQuestionFromFloor(ctx, {
      conventionId,
      agendaItemId: null,
      districtIds: districtId ? [districtId] : [],
      filedOn: noDate,
      ...asked,
    });
    for (const answer of entry.answers)
      recordAnswer(ctx, { questionId: id, referralId: null, ...dated(scene, answer) });
    if (entry.nr !== null) scene.questionIds.set(entry.nr, id);
  }
}

/** Askers as the source words them; a district that this installation knows is named by itself. */
function askedByWords({ ctx, bodyId }: Scene, { askedBy, district }: QuestionEntry): string | null {
  const isNamed = district === null || districtOfRecord(ctx, bodyId, district) !== null;
  return isNamed ? askedBy : (askedBy ?? `Dzielnica ${district}`);
}

/** An answer given by word of mouth was given at the meeting; a written one on a day that only the source knows. */
const dated = ({ is }: Scene, answer: AnswerEntry): AnswerEntry =>
  answer.answeredOn.precision === "none" && answer.mode === "oral"
    ? { ...answer, answeredOn: is.heldOn }
    : answer;

function correctQuestion(scene: Scene, was: QuestionEntry, is: QuestionEntry): void {
  const { ctx, conventionId } = scene;
  const stored = listAllQuestionsOfConvention(ctx.db, conventionId).find(({ text }) => text === was.text);
  if (!stored) return scene.warn("questions", "kept-as-edited");
  const known = listAnswers(ctx.db, stored.id);
  const { added, changed, gone } = compared(was.answers, is.answers);
  for (const _ of gone) scene.warn("questions.answers", "gone-from-file");
  const answers = changed.flatMap((answer) => {
    const row = known.find(({ text }) => text === answer.was.text);
    if (!row) scene.warn("questions.answers", "kept-as-edited");
    const { answeredOn: _on, ...said } = answer.is;
    return row ? [{ ...said, position: row.position }] : [];
  });
  const subject = stored.subject === subjectFrom(was.text) ? subjectFrom(is.text) : stored.subject;
  correctArchivedQuestion(ctx, {
    questionId: stored.id,
    subject,
    text: is.text,
    askedByWords: askedByWords(scene, is),
    addressee: is.addressee,
    answers,
  });
  for (const answer of added)
    recordAnswer(ctx, {
      questionId: stored.id,
      referralId: null,
      ...dated(scene, answer),
    });
}
