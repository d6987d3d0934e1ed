import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { getUnit } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalDay, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const passQuestionOnInput = z.object({
  questionId: identity(),
  addressee: optionalText(),
  addresseeUnitId: optionalIdentity(),
  passedOnOn: optionalDay(),
});

/** The office hands a question to whoever must answer, on a day (today when none is given). The same step corrects a wrong addressee. */
export function passQuestionOn(
  ctx: Context,
  { questionId, addressee, addresseeUnitId, passedOnOn }: z.output<typeof passQuestionOnInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    if (addresseeUnitId) getUnit(tx, addresseeUnitId);
    refuseOn([
      ...obstaclesToStep(getQuestion(tx, questionId), "pass-on"),
      ...(addressee === null && addresseeUnitId === null ? [because("addressee-needed")] : []),
    ]);

    const day = passedOnOn ?? polishDay(ctx.now());
    tx.update(questions)
      .set({ state: "passed-on", addressee, addresseeUnitId, passedOnOn: day })
      .where(eq(questions.id, questionId))
      .run();
    record("question.passed-on", questionId, { passedOnOn: day });
    return { id: questionId };
  });
}
