import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion } from "./queries.ts";

export const editQuestionFilingInput = z.object({
  questionId: identity(),
  subjectEn: optionalText(120),
  caseReference: optionalText(60),
  jrwaClass: optionalText(20),
  archivalCategory: optionalText(10),
});

/** Where the office files a question, and the English subject the clerk gives it; any day, whatever its state. */
export function editQuestionFiling(
  ctx: Context,
  { questionId, ...filing }: z.output<typeof editQuestionFilingInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    getQuestion(tx, questionId);

    tx.update(questions).set(filing).where(eq(questions.id, questionId)).run();
    record("question.filing-edited", questionId, { caseReference: filing.caseReference });
    return { id: questionId };
  });
}
