import { z } from "zod";
import { actionItemVerdicts } from "#schema/action-items";
import { getDistrict } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayJudgeActionItem } from "./policy.ts";
import { getActionItem, listSteps } from "./queries.ts";
import { listActionItemVerdicts } from "./proof-queries.ts";
import { obstaclesToJudging } from "./rules.ts";

/** Whoever misses something says in a sentence what; to "kept" a sentence may be added. */
export const judgeActionItemInput = z
  .object({
    actionItemId: identity(),
    verdict: choice(["kept", "partly", "not"]),
    sentence: optionalText(500),
  })
  .refine(({ verdict, sentence }) => verdict === "kept" || sentence !== null, {
    path: ["sentence"],
    message: "required",
  });

/**
 * The district a promise was made to says how it was kept; one made to nobody by name the convention's chair judges. Once
 * for each report that it is done.
 */
export function judgeActionItem(
  ctx: Context,
  { actionItemId, verdict, sentence }: z.output<typeof judgeActionItemInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const item = getActionItem(tx, actionItemId);
    permit(mayJudgeActionItem(ctx.actor, item));
    const afterStep = listSteps(tx, actionItemId).length;
    refuseOn(obstaclesToJudging(item, listActionItemVerdicts(tx, actionItemId), afterStep));

    tx.insert(actionItemVerdicts)
      .values({
        id: ctx.newId(),
        actionItemId,
        districtId: item.districtId,
        judgedBy: item.districtId ? getDistrict(tx, item.districtId).name : ctx.actor.name,
        verdict,
        sentence,
        judgedOn: polishDay(ctx.now()),
        afterStep,
      })
      .run();
    record("action-item.judged", actionItemId, { verdict });
    return { id: actionItemId };
  });
}
