import { z } from "zod";
import { questionAskers } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayAskAt } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const joinQuestionInput = z.object({ questionId: identity(), districtId: identity() });

/** A district makes an accepted question its own too, and from then on judges its answers. Any may join "the district chairs". */
export function joinQuestion(
  ctx: Context,
  { questionId, districtId }: z.output<typeof joinQuestionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const question = getQuestion(tx, questionId);
    permit(mayAskAt(ctx.actor, districtId, question.conventionId));
    const hasJoined = listAskingDistrictIds(tx, questionId).includes(districtId);
    refuseOn([...obstaclesToStep(question, "join"), ...(hasJoined ? [because("already-joined")] : [])]);

    tx.insert(questionAskers).values({ id: ctx.newId(), questionId, districtId }).run();
    record("question.joined", questionId, { districtId });
    return { id: questionId };
  });
}
