import { and, count, eq, isNotNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questions } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { agesOn, medianOf } from "../kernel/ages.ts";
import type { Ages } from "../kernel/ages.ts";
import { countOf } from "../kernel/count-of.ts";
import { found } from "../kernel/refusal.ts";
import { lateQuestionIds } from "../referral/late-queries.ts";
import { filterQuestions, isAlive, latestExtent } from "./filter-questions.ts";
import type { QuestionFilter } from "./filter-questions.ts";

export type QuestionSummary = {
  total: number;
  /** An answer was given, be it only in part. */
  answered: number;
  answeredInPart: number;
  settled: number;
  notContested: number;
  /** Lying with an addressee whose day is reckoned, and how many of these are past it. */
  waiting: number;
  late: number;
  /** From the day the office accepted a question to that of its last answer, over the questions where both are known. */
  medianDays: number | null;
  medianOf: number;
};

/** What the questions that match come to, every figure with what it is counted from. `today` tells what is late. */
export function summariseQuestions(
  db: ReadDb,
  bodyId: string,
  filter: QuestionFilter,
  today: string,
): QuestionSummary {
  const isMatch = filterQuestions(db, bodyId, filter);
  const days = sql<
    number | null
  >`cast(julianday(${questions.answeredOn}) - julianday(${questions.acceptedOn}) as integer)`;
  const rows = db
    .select({ state: questions.state, days, count: count() })
    .from(questions)
    .where(isMatch)
    .groupBy(questions.state, days)
    .all();
  const inState = (...states: string[]) =>
    rows.reduce((sum, row) => sum + (states.includes(row.state) ? row.count : 0), 0);
  const timed = rows.flatMap(({ state, days: value, count: often }) =>
    value !== null && ["answered", "settled", "not-contested"].includes(state)
      ? [{ value: Math.max(0, value), count: often }]
      : [],
  );
  const held = db
    .select({ id: referrals.questionId })
    .from(referrals)
    .where(
      and(
        eq(referrals.bodyId, bodyId),
        eq(referrals.state, "open"),
        isNotNull(referrals.questionId),
        isNotNull(referrals.answerDays),
      ),
    );
  const alive = found(
    db
      .select({
        inPart: countOf(and(eq(questions.state, "answered"), sql`${latestExtent()} = 'partial'`)),
        waiting: countOf(sql`${questions.id} in ${held}`),
        late: countOf(sql`${questions.id} in ${lateQuestionIds(db, bodyId, today)}`),
      })
      .from(questions)
      .where(and(isMatch, isAlive()))
      .get(),
  );
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    answered: inState("answered", "settled", "not-contested"),
    answeredInPart: alive.inPart,
    settled: inState("settled"),
    notContested: inState("not-contested"),
    waiting: alive.waiting,
    late: alive.late,
    medianDays: medianOf(timed),
    medianOf: timed.reduce((sum, { count: often }) => sum + often, 0),
  };
}

/** How old the open questions are that match: filed and not answered in full. Archived ones count once taken over. */
export function countQuestionAges(db: ReadDb, bodyId: string, filter: QuestionFilter, today: string): Ages {
  const since = db
    .select({ day: questions.sortOn, count: count() })
    .from(questions)
    .where(
      and(
        filterQuestions(db, bodyId, filter),
        isAlive(),
        or(eq(questions.isArchived, false), isNotNull(questions.takenOverOn)),
        sql`(${questions.state} <> 'answered' or ${latestExtent()} is not 'full')`,
      ),
    )
    .groupBy(questions.sortOn)
    .all();
  return agesOn(today, since);
}
