import { and, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import { questionAskers, questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion, listVerdicts } from "./queries.ts";

export const undoMergeInput = z.object({ questionId: identity() });

/**
 * The office takes a merged question out again: it stands where it stood before. Its askers leave the other question, but
 * for those who have judged an answer there: what they said stays said.
 */
export function undoMerge(ctx: Context, { questionId }: z.output<typeof undoMergeInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    const question = getQuestion(tx, questionId);
    refuseOn(question.state === "merged" ? [] : [because("not-merged")]);

    const into = getQuestion(tx, found(question.mergedIntoId));
    const judged = listVerdicts(tx, into.id).map(({ districtId }) => districtId);
    tx.delete(questionAskers)
      .where(
        and(
          eq(questionAskers.questionId, into.id),
          eq(questionAskers.fromQuestionId, questionId),
          notInArray(questionAskers.districtId, judged),
        ),
      )
      .run();
    tx.update(questions)
      .set({ state: question.mergedFrom ?? "filed", mergedIntoId: null, mergedFrom: null })
      .where(eq(questions.id, questionId))
      .run();
    record("question.unmerged", questionId, { from: citation(into) });
    record("question.merge-undone", into.id, { from: citation(question) });
    return { id: questionId };
  });
}
