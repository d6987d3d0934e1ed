import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { questionAskers } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalParagraph } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayAskFor } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const writeAnnexInput = z.object({
  questionId: identity(),
  districtId: identity(),
  annex: optionalParagraph(),
});

/** A district says what a joint question means in its own place. Refuses one that does not ask, and a question that is answered. */
export function writeAnnex(
  ctx: Context,
  { questionId, districtId, annex }: z.output<typeof writeAnnexInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayAskFor(ctx.actor, districtId));
    const isAsking = listAskingDistrictIds(tx, questionId).includes(districtId);
    refuseOn([
      ...obstaclesToStep(getQuestion(tx, questionId), "annex"),
      ...(isAsking ? [] : [because("question-not-yours")]),
    ]);

    tx.update(questionAskers)
      .set({ annex })
      .where(and(eq(questionAskers.questionId, questionId), eq(questionAskers.districtId, districtId)))
      .run();
    record("question.annex-written", questionId, { districtId });
    return { id: questionId };
  });
}
