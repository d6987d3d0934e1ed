import type { ReadDb } from "#db/client";
import { citation } from "../kernel/citation.ts";
import { getQuestion, listAnnexes, listAskers, listFollowUps, listMergedInto } from "./queries.ts";
import type { Question } from "./queries.ts";
import { isPublicQuestion } from "./rules.ts";

export type BoundQuestion = ReturnType<typeof named>;
export type QuestionBonds = ReturnType<typeof bondsOf>;

const named = (db: ReadDb, question: Question) => {
  const { id, subject, subjectEn, text, askedByWords } = question;
  return {
    id,
    subject,
    subjectEn,
    text,
    askedByWords,
    citation: citation(question),
    askers: listAskers(db, id),
  };
};

/**
 * How a question hangs together with others, in both directions: what it was merged into at last (a merged question may
 * have been merged on), what was merged into it, what it follows up and what follows it up; and what each asking district
 * added in its own place. `forOffice` names also what the public does not see.
 */
export function bondsOf(db: ReadDb, question: Question, forOffice = false) {
  const isNamed = (other: Question) => forOffice || isPublicQuestion(other);
  const all = (others: Question[]) => others.filter(isNamed).map((other) => named(db, other));
  const predecessor = question.predecessorId ? getQuestion(db, question.predecessorId) : null;
  return {
    annexes: listAnnexes(db, question.id),
    mergedInto: question.mergedIntoId ? named(db, lastInto(db, question.mergedIntoId)) : null,
    mergedFrom: all(listMergedInto(db, question.id)),
    predecessor: predecessor && isNamed(predecessor) ? named(db, predecessor) : null,
    followUps: all(listFollowUps(db, question.id)),
  };
}

function lastInto(db: ReadDb, questionId: string): Question {
  const question = getQuestion(db, questionId);
  return question.state === "merged" && question.mergedIntoId
    ? lastInto(db, question.mergedIntoId)
    : question;
}
