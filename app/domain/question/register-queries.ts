import { and, count, desc, eq, inArray, isNotNull, lt, max, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questions } from "#schema/questions";
import { readCitation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { filterQuestions, isShown, latestExtent } from "./filter-questions.ts";
import type { QuestionFilter } from "./filter-questions.ts";
import { listLateAmong } from "../referral/late-queries.ts";
import { listQuestionsById, newestFirst } from "./queries.ts";
import type { Question } from "./queries.ts";
import { isAliveQuestion } from "./rules.ts";

/** What has a page of its own: also what was merged, whose page leads to the other question. */
const hasPage = () => or(isShown(), and(eq(questions.state, "merged"), isNotNull(questions.acceptedOn)));

/** The public question at `2019-001` of a body's register; refuses what is not accepted. */
export function getQuestionAt(db: ReadDb, bodyId: string, cited: string): Question {
  const { year, number } = found(readCitation(cited));
  return found(
    db
      .select()
      .from(questions)
      .where(
        and(eq(questions.bodyId, bodyId), eq(questions.year, year), eq(questions.number, number), hasPage()),
      )
      .get(),
  );
}

/** Every question of a body's register that has a page, merged ones among them, newest first. */
export const listQuestionsWithPage = (db: ReadDb, bodyId: string): Question[] =>
  db
    .select()
    .from(questions)
    .where(and(eq(questions.bodyId, bodyId), hasPage()))
    .orderBy(...newestFirst)
    .limit(mostQuestions)
    .all();

/** The question with a number of a body's register, whatever its state; for the office. */
export function findQuestionNumbered(db: ReadDb, bodyId: string, cited: string): Question | undefined {
  const { year, number } = readCitation(cited) ?? { year: 0, number: 0 };
  const isIt = and(eq(questions.bodyId, bodyId), eq(questions.year, year), eq(questions.number, number));
  return db.select().from(questions).where(isIt).get();
}

export function nextQuestionNumber(db: ReadDb, bodyId: string, year: number): number {
  const last = db
    .select({ number: max(questions.number) })
    .from(questions)
    .where(and(eq(questions.bodyId, bodyId), eq(questions.year, year)))
    .get();
  return (last?.number ?? 0) + 1;
}

/** How many questions one page of a register shows. */
export const questionsPerPage = 25;

/** The public register of a body, newest first, one page of it, and how many there are. Pages count from 1. */
export function listQuestions(
  db: ReadDb,
  bodyId: string,
  filter: QuestionFilter = {},
  page = 1,
): { questions: Question[]; total: number } {
  const isMatch = filterQuestions(db, bodyId, filter);
  const total = db.select({ total: count() }).from(questions).where(isMatch).get()?.total ?? 0;
  const shown = db
    .select({ id: questions.id })
    .from(questions)
    .where(isMatch)
    .orderBy(...newestFirst)
    .limit(questionsPerPage)
    .offset((Math.max(1, page) - 1) * questionsPerPage)
    .all();
  return {
    questions: listQuestionsById(
      db,
      shown.map(({ id }) => id),
    ),
    total,
  };
}

/** The most that one list holds. */
const mostQuestions = 1_000_000;

/** The identities of all questions of the register that match, newest first: for whoever takes the whole of it. */
export const listQuestionIds = (db: ReadDb, bodyId: string, filter: QuestionFilter = {}): string[] =>
  db
    .select({ id: questions.id })
    .from(questions)
    .where(filterQuestions(db, bodyId, filter))
    .orderBy(...newestFirst)
    .limit(mostQuestions)
    .all()
    .map(({ id }) => id);

/** Which of some questions lie with an addressee past their day. */
export const listLateQuestions = (db: ReadDb, some: readonly Question[], today: string): string[] =>
  listLateAmong(
    db,
    some.filter(isAliveQuestion).map(({ id }) => id),
    today,
  );

/** Years in which the body's public questions are numbered, newest first. The index is asked once for each year, not for each question. */
export function listQuestionYears(db: ReadDb, bodyId: string): number[] {
  const lastBefore = (year: number) =>
    db
      .select({ year: questions.year })
      .from(questions)
      .where(and(eq(questions.bodyId, bodyId), lt(questions.year, year), isShown()))
      .orderBy(desc(questions.year))
      .limit(1)
      .get()?.year;
  const years: number[] = [];
  for (let year = lastBefore(10_000); year !== undefined; year = lastBefore(year)) years.push(year);
  return years;
}

/** Public questions of a body that stand without a full answer and are not finished; see extentOf of ./rules.ts. Archived ones wait for nobody. */
export function countOpenQuestions(db: ReadDb, bodyId: string): number {
  const isOpen = or(
    inArray(questions.state, ["accepted", "passed-on"]),
    and(eq(questions.state, "answered"), sql`${latestExtent()} is not 'full'`),
  );
  return (
    db
      .select({ total: count() })
      .from(questions)
      .where(and(eq(questions.bodyId, bodyId), eq(questions.isArchived, false), isOpen))
      .get()?.total ?? 0
  );
}
