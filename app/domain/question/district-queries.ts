import { and, asc, count, desc, eq, isNotNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questionAskers, questions, verdicts } from "#schema/questions";
import { citation } from "../kernel/citation.ts";
import { isAlive } from "./filter-questions.ts";
import type { Question } from "./queries.ts";
import { isPublicQuestion } from "./rules.ts";

/** What a district said of the answers it got, the latest first; with the public question each is about. */
export const listVerdictsOfDistrict = (db: ReadDb, districtId: string) =>
  db
    .select({ question: questions, verdict: verdicts })
    .from(verdicts)
    .innerJoin(questions, eq(questions.id, verdicts.questionId))
    .where(eq(verdicts.districtId, districtId))
    .orderBy(desc(verdicts.judgedOn), desc(verdicts.id))
    .limit(200)
    .all()
    .filter(({ question }) => isPublicQuestion(question))
    .map(({ question, verdict: { verdict, sentence, judgedOn } }) => ({
      question: citation(question),
      subject: question.subject,
      subjectEn: question.subjectEn,
      verdict,
      sentence,
      judgedOn,
    }));

/** Not finished; of the archive only what the office took over. */
const isOpen = () => and(isAlive(), or(eq(questions.isArchived, false), isNotNull(questions.takenOverOn)));

/** How many public questions of each district are not finished, by the district. */
export const countOpenQuestions = (db: ReadDb): Map<string, number> =>
  new Map(
    db
      .select({ districtId: questionAskers.districtId, open: count() })
      .from(questionAskers)
      .innerJoin(questions, eq(questions.id, questionAskers.questionId))
      .where(isOpen())
      .groupBy(questionAskers.districtId)
      .limit(200)
      .all()
      .map(({ districtId, open }) => [districtId, open]),
  );

/** The public questions of a district that are not finished, the oldest first; of the archive only what the office took over. */
export const listOpenQuestionsOfDistrict = (db: ReadDb, districtId: string): Question[] =>
  db
    .select({ question: questions })
    .from(questionAskers)
    .innerJoin(questions, eq(questions.id, questionAskers.questionId))
    .where(and(eq(questionAskers.districtId, districtId), isOpen()))
    .orderBy(asc(questions.year), asc(questions.number))
    .limit(2000)
    .all()
    .map(({ question }) => question);
