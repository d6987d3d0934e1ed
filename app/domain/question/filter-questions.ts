import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { answers, questionAskers, questions } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { lateQuestionIds } from "../referral/late-queries.ts";
import { foundBy } from "../search/queries.ts";
import { aliveStates, publicStates } from "./rules.ts";

export type QuestionFilter = {
  districtId?: string | undefined;
  state?: typeof questions.$inferSelect.state | undefined;
  year?: number | undefined;
  /** The unit it was ever sent to. */
  unitId?: string | undefined;
  /** The day on which its answer is late. */
  lateOn?: string | undefined;
  /** Words in it, in any of their forms. */
  words?: string | undefined;
};

/** What everybody finds in lists and counts: isPublicQuestion of ./rules.ts, said to the database, each matter once. */
export const isShown = () =>
  or(
    inArray(questions.state, [...publicStates]),
    and(eq(questions.state, "withdrawn"), isNotNull(questions.acceptedOn)),
  );

/** States in which an answer is waited for, or may still be judged. */
export const isAlive = () => inArray(questions.state, [...aliveStates]);

/** How far the question stands answered, as extentOf of ./rules.ts says it; null while no answer tells. */
export const latestExtent = () =>
  sql`(select ${answers.extent} from ${answers} where ${answers.questionId} = ${questions.id} and ${answers.extent} <> 'not-known' order by ${answers.position} desc limit 1)`;

/**
 * The public questions of a body that match what was chosen, as a condition for the database; each part has its index. What
 * names a few questions (a district, a unit, the late ones, words) is where the database begins: the `+` keeps it from
 * going through the whole register of the body instead.
 */
export function filterQuestions(db: ReadDb, bodyId: string, filter: QuestionFilter): SQL | undefined {
  const { districtId, state, year, unitId, lateOn, words } = filter;
  const asked = districtId
    ? db
        .select({ id: questionAskers.questionId })
        .from(questionAskers)
        .where(eq(questionAskers.districtId, districtId))
    : undefined;
  const sent = unitId
    ? sql`(select ${referrals.questionId} from ${referrals} where ${referrals.unitId} = ${unitId}
        union select addressed.id from ${questions} addressed where addressed.addressee_unit_id = ${unitId})`
    : undefined;
  const few = [
    asked,
    sent,
    lateOn ? lateQuestionIds(db, bodyId, lateOn) : undefined,
    words ? foundBy(db, "question", words) : undefined,
  ].filter((ids) => ids !== undefined);
  return and(
    few.length > 0 ? sql`+${questions.bodyId} = ${bodyId}` : eq(questions.bodyId, bodyId),
    isShown(),
    ...few.map((ids) => sql`${questions.id} in ${ids}`),
    lateOn ? isAlive() : undefined,
    state && eq(questions.state, state),
    year ? eq(questions.year, year) : undefined,
  );
}
