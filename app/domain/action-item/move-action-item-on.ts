import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems, actionItemSteps } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { onDay } from "../kernel/council-date.ts";
import { choice, councilDate, identity, lengths, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepActionItems, mayMoveTo } from "./policy.ts";
import { getActionItem, listSteps } from "./queries.ts";
import { listProofs } from "./proof-queries.ts";
import { obstaclesToMoving, reachableStates } from "./rules.ts";

export const moveActionItemOnInput = z.object({
  actionItemId: identity(),
  state: choice(reachableStates),
  /** Empty: today. */
  on: councilDate(),
  note: optionalText(lengths.paragraph),
});

/**
 * News of a promise: its new state, when that was, and what is to be said of it. Whoever promised reports that it is in
 * progress or done, done with a word or a file that shows it; dropped or open again is for the office to say.
 */
export function moveActionItemOn(
  ctx: Context,
  { actionItemId, state, on, note }: z.output<typeof moveActionItemOnInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const item = getActionItem(tx, actionItemId);
    permit(mayMoveTo(ctx.actor, item, state));
    const isBare = state === "done" && note === null && listProofs(tx, actionItemId).length === 0;
    refuseOn([
      ...obstaclesToMoving(item.state, state),
      ...(isBare && !mayKeepActionItems(ctx.actor) ? [because("proof-needed")] : []),
    ]);

    const step = {
      id: ctx.newId(),
      actionItemId,
      position: listSteps(tx, actionItemId).length + 1,
      state,
      on: on.precision === "none" ? onDay(polishDay(ctx.now())) : on,
      note,
    };
    tx.update(actionItems).set({ state }).where(eq(actionItems.id, actionItemId)).run();
    tx.insert(actionItemSteps).values(step).run();
    record("action-item.moved-on", actionItemId, { state });
    return { id: actionItemId };
  });
}
