import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion } from "./queries.ts";
import { obstaclesToTakingOver } from "./rules.ts";

export const takeQuestionOverInput = z.object({ questionId: identity() });

/** The office takes up a matter of the archive: from now on it may be sent to an addressee, and its clock runs. */
export function takeQuestionOver(
  ctx: Context,
  { questionId }: z.output<typeof takeQuestionOverInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    const question = getQuestion(tx, questionId);
    refuseOn(obstaclesToTakingOver(question));

    tx.update(questions)
      .set({ takenOverOn: polishDay(ctx.now()) })
      .where(eq(questions.id, questionId))
      .run();
    record("question.taken-over", questionId);
    return { id: questionId };
  });
}
