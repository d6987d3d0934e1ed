import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { questionAskers, questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { isAsker, mayWithdraw } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const withdrawQuestionInput = z.object({ questionId: identity() });

/**
 * An asking district takes its question back before it is passed on; the office may a little longer. From a joint question
 * a district takes back only itself: it ends when the last one goes, and one of "the district chairs" never by one of them.
 */
export function withdrawQuestion(
  ctx: Context,
  { questionId }: z.output<typeof withdrawQuestionInput>,
): { id: string; isWithdrawn: boolean } {
  return change(ctx, (tx, record) => {
    const question = getQuestion(tx, questionId);
    const asking = listAskingDistrictIds(tx, questionId);
    permit(mayWithdraw(ctx.actor, asking));
    const isOwn = isAsker(ctx.actor, asking);
    refuseOn(obstaclesToStep(question, isOwn ? "withdraw" : "withdraw-by-office"));

    const leaving = isOwn
      ? asking.filter((districtId) => ctx.actor.districtIds.includes(districtId))
      : asking;
    const isLast = leaving.length === asking.length && question.askedByWords === null;
    const isWithdrawn = !isOwn || isLast;
    if (isWithdrawn)
      tx.update(questions)
        .set({ state: "withdrawn", withdrawnOn: polishDay(ctx.now()) })
        .where(eq(questions.id, questionId))
        .run();
    else
      for (const districtId of leaving)
        tx.delete(questionAskers)
          .where(and(eq(questionAskers.questionId, questionId), eq(questionAskers.districtId, districtId)))
          .run();
    record("question.withdrawn", questionId, isWithdrawn ? {} : { districts: leaving.length });
    return { id: questionId, isWithdrawn };
  });
}
