import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { stepQuestion } from "./step-question.ts";

export const returnQuestionInput = z.object({ questionId: identity(), returnReason: paragraph() });

/** The office gives a question back and tells its askers why; it never becomes public. */
export function returnQuestion(
  ctx: Context,
  { questionId, returnReason }: z.output<typeof returnQuestionInput>,
): { id: string } {
  return stepQuestion(ctx, questionId, "return", { state: "returned", returnReason }, "question.returned");
}
