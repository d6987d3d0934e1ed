import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayCloseUncontested } from "./policy.ts";
import { findVerdictDueOn } from "./verdict-queries.ts";
import { getQuestion, listAnswers, listAskingDistrictIds, listVerdicts } from "./queries.ts";
import { currentVerdicts, stateAfterTimeOut } from "./rules.ts";

export const closeUncontestedInput = z.object({ questionId: identity() });

/**
 * The askers' time to judge has passed: with no word at all the question ends as "not contested", and says so; with some it
 * ends as those who spoke judged it. Refuses while the time runs, while an addressee still holds it, and without a rule.
 */
export function closeUncontested(
  ctx: Context,
  { questionId }: z.output<typeof closeUncontestedInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayCloseUncontested(ctx.actor));
    const question = getQuestion(tx, questionId);
    const due = findVerdictDueOn(tx, question);
    refuseOn(due && due.day < polishDay(ctx.now()) ? [] : [because("verdict-time-runs", {}, due?.source)]);

    const said = currentVerdicts(listVerdicts(tx, questionId), listAnswers(tx, questionId).length);
    const state = stateAfterTimeOut(said);
    tx.update(questions).set({ state }).where(eq(questions.id, questionId)).run();
    record(state === "passed-on" ? "question.judged" : "question.not-contested", questionId, {
      judged: said.length,
      asking: listAskingDistrictIds(tx, questionId).length,
      state,
    });
    return { id: questionId };
  });
}
