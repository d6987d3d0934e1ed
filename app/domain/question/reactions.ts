import { eq } from "drizzle-orm";
import { questions } from "#schema/questions";
import type { React } from "../kernel/context.ts";
import { listReferrals } from "../referral/queries.ts";
import { getQuestion, listAnswers, listAskingDistrictIds, listVerdicts } from "./queries.ts";
import { currentVerdicts, stateAfterVerdicts } from "./rules.ts";

/**
 * Everybody had judged, but an addressee still held the question, or an asker was there who has left since: once nothing is
 * waited for, what the askers said decides.
 */
export const followQuestion: React = (_ctx, tx, event, record) => {
  if (event.type !== "question.called-back" && event.type !== "question.merge-undone") return;
  const { recordId: questionId } = event;
  const isHeld = listReferrals(tx, { questionId }).some(({ state }) => state === "open");
  if (getQuestion(tx, questionId).state !== "answered" || isHeld) return;
  const said = currentVerdicts(listVerdicts(tx, questionId), listAnswers(tx, questionId).length);
  const state = stateAfterVerdicts(listAskingDistrictIds(tx, questionId), said);
  if (state === "answered") return;
  tx.update(questions).set({ state }).where(eq(questions.id, questionId)).run();
  record("question.judged", questionId, { judged: said.length, state });
};
