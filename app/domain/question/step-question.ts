import { eq } from "drizzle-orm";
import { questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { EventType } from "../kernel/events.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion } from "./queries.ts";
import type { Question } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";
import type { Step } from "./rules.ts";

/** One step the office takes with a question; what accepting, returning and their like share. */
export function stepQuestion(
  ctx: Context,
  questionId: string,
  step: Step,
  to: Partial<Question>,
  event: EventType,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    refuseOn(obstaclesToStep(getQuestion(tx, questionId), step));

    tx.update(questions).set(to).where(eq(questions.id, questionId)).run();
    record(event, questionId);
    return { id: questionId };
  });
}
