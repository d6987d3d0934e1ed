import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questions } from "#schema/questions";
import { addDays } from "../kernel/polish-time.ts";
import { workingDayFrom } from "../kernel/working-days.ts";
import { listReferrals } from "../referral/queries.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { currentVerdicts, extentOf } from "./rules.ts";
import {
  listAnsweredAskedBy,
  listAnswers,
  listAskerRows,
  listAskingDistrictIds,
  listVerdicts,
} from "./queries.ts";
import type { Question } from "./queries.ts";

/**
 * The last day on which the askers may judge, by the rule `verdict-days` of the day from which all of them could: that of
 * the answer, or that on which the last one joined. Null while an addressee still holds the question or answered only in
 * part, when nobody asks by name, and without a rule: then no time runs.
 */
export function findVerdictDueOn(db: ReadDb, question: Question): { day: string; source: string } | null {
  const { id, bodyId, state, answeredOn } = question;
  const isHeld = listReferrals(db, { questionId: id }).some((referral) => referral.state === "open");
  if (state !== "answered" || answeredOn === null || isHeld) return null;
  if (extentOf(listAnswers(db, id)) !== "full" || listAskingDistrictIds(db, id).length === 0) return null;
  const from = listAskerRows(db, id).reduce(
    (latest, { joinedOn }) => (joinedOn !== null && joinedOn > latest ? joinedOn : latest),
    answeredOn,
  );
  const rule = findNumberOn(db, bodyId, "verdict-days", from);
  return rule ? { day: workingDayFrom(addDays(from, rule.value)), source: rule.source } : null;
}

/** Answered questions of a body on which the askers have not all spoken. */
export const listAnsweredQuestions = (db: ReadDb, bodyId: string): Question[] =>
  db
    .select()
    .from(questions)
    .where(
      and(eq(questions.bodyId, bodyId), eq(questions.state, "answered"), isNotNull(questions.answeredOn)),
    )
    .orderBy(asc(questions.answeredOn))
    .limit(100_000)
    .all();

/** Answered questions on whose latest answer some of these districts have not spoken yet. */
export const listAwaitingVerdict = (db: ReadDb, districtIds: readonly string[]): Question[] =>
  listAnsweredAskedBy(db, districtIds).filter(
    ({ id }) => listDistrictsToJudge(db, id, districtIds).length > 0,
  );

/** Which of these districts ask and have not judged the latest answer. */
export function listDistrictsToJudge(
  db: ReadDb,
  questionId: string,
  districtIds: readonly string[],
): string[] {
  const judged = currentVerdicts(listVerdicts(db, questionId), listAnswers(db, questionId).length).map(
    ({ districtId }) => districtId,
  );
  return listAskingDistrictIds(db, questionId).filter(
    (districtId) => districtIds.includes(districtId) && !judged.includes(districtId),
  );
}
