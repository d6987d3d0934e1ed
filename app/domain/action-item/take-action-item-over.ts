import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepActionItems } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { isFinished } from "./rules.ts";

export const takeActionItemOverInput = z.object({ actionItemId: identity() });

/** The office takes up a promise of the archive: from now on it runs, is reminded of and may be late. */
export function takeActionItemOver(
  ctx: Context,
  { actionItemId }: z.output<typeof takeActionItemOverInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const item = getActionItem(tx, actionItemId);
    const isWaiting = item.isArchived && item.takenOverOn === null && !isFinished(item.state);
    refuseOn(isWaiting ? [] : [because("action-item-wrong-step")]);

    tx.update(actionItems)
      .set({
        takenOverOn: polishDay(ctx.now()),
        state: item.state === "not-known" ? "open" : item.state,
      })
      .where(eq(actionItems.id, actionItemId))
      .run();
    record("action-item.taken-over", actionItemId);
    return { id: actionItemId };
  });
}
