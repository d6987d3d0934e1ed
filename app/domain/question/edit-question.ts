import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { getUnit } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { toWhom, whatIsAsked } from "./file-question.ts";
import { obstaclesToNaming } from "./obstacles-to-naming.ts";
import { isAsker } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

const { subject, text, onBehalfOf } = whatIsAsked;
export const editQuestionInput = z.object({ questionId: identity(), subject, text, onBehalfOf, ...toWhom });

/** An asking district corrects its question while the office has not accepted it. */
export function editQuestion(
  ctx: Context,
  { questionId, ...said }: z.output<typeof editQuestionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const question = getQuestion(tx, questionId);
    permit(isAsker(ctx.actor, listAskingDistrictIds(tx, questionId)));
    if (said.addresseeUnitId) getUnit(tx, said.addresseeUnitId);
    const isNewConvention = said.conventionId !== question.conventionId;
    refuseOn([
      ...obstaclesToStep(question, "edit"),
      ...(isNewConvention
        ? obstaclesToNaming(tx, question.bodyId, said.conventionId, polishDay(ctx.now()))
        : []),
    ]);

    tx.update(questions).set(said).where(eq(questions.id, questionId)).run();
    record("question.edited", questionId);
    return { id: questionId };
  });
}
