import { eq } from "drizzle-orm";
import { z } from "zod";
import { questionAskers, questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion, listAskerRows } from "./queries.ts";
import { obstaclesToMerging } from "./rules.ts";

export const mergeQuestionInput = z.object({ questionId: identity(), intoId: identity() });

/**
 * The office joins a duplicate to the question it repeats. Every asker goes along, with the duplicate's text as their annex,
 * and judges from then on; the duplicate's address leads to the other. Refuses what lies with an addressee already.
 */
export function mergeQuestion(
  ctx: Context,
  { questionId, intoId }: z.output<typeof mergeQuestionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    const question = getQuestion(tx, questionId);
    const into = getQuestion(tx, intoId);
    refuseOn(obstaclesToMerging(question, into));

    const asking = new Set(listAskerRows(tx, intoId).map(({ districtId }) => districtId));
    const joining = listAskerRows(tx, questionId).filter(({ districtId }) => !asking.has(districtId));
    for (const { districtId, annex } of joining)
      tx.insert(questionAskers)
        .values({
          id: ctx.newId(),
          questionId: intoId,
          districtId,
          annex: annex ?? question.text,
          joinedOn: polishDay(ctx.now()),
          fromQuestionId: questionId,
        })
        .run();
    tx.update(questions)
      .set({
        state: "merged",
        mergedIntoId: intoId,
        mergedFrom: question.state === "filed" ? "filed" : "accepted",
      })
      .where(eq(questions.id, questionId))
      .run();
    record("question.merged", questionId, { into: citation(into) });
    record("question.merge-received", intoId, { from: citation(question), askers: joining.length });
    return { id: intoId };
  });
}
