import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { stepQuestion } from "./step-question.ts";

export const acceptQuestionInput = z.object({ questionId: identity() });

/** The office takes a question into the register: from now on it is public. */
export function acceptQuestion(
  ctx: Context,
  { questionId }: z.output<typeof acceptQuestionInput>,
): { id: string } {
  return stepQuestion(
    ctx,
    questionId,
    "accept",
    { state: "accepted", acceptedOn: polishDay(ctx.now()) },
    "question.accepted",
  );
}
