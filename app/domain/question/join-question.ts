import { z } from "zod";
import { questionAskers } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalParagraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayAskAt } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToJoining } from "./rules.ts";

export const joinQuestionInput = z.object({
  questionId: identity(),
  districtId: identity(),
  /** What the question means in this district's own place. */
  annex: optionalParagraph().optional(),
});

/** A district makes an accepted question its own too, and from then on judges its answers. Any may join "the district chairs". */
export function joinQuestion(
  ctx: Context,
  { questionId, districtId, annex }: z.output<typeof joinQuestionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const question = getQuestion(tx, questionId);
    permit(mayAskAt(ctx.actor, districtId, question.conventionId));
    refuseOn(obstaclesToJoining(question, listAskingDistrictIds(tx, questionId), districtId));

    tx.insert(questionAskers)
      .values({
        id: ctx.newId(),
        questionId,
        districtId,
        annex: annex ?? null,
        joinedOn: polishDay(ctx.now()),
      })
      .run();
    record("question.joined", questionId, { districtId });
    return { id: questionId };
  });
}
