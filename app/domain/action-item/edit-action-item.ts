import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay } from "../kernel/council-date.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { actionItemFields, obstaclesInOrigin } from "./assign-action-item.ts";
import { mayKeepActionItems } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { withBounds } from "./rules.ts";

export const editActionItemInput = z.object({ actionItemId: identity(), ...actionItemFields });

/** The office corrects what it wrote of a promise. Its number, convention and history stay. */
export function editActionItem(ctx: Context, input: z.output<typeof editActionItemInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const item = getActionItem(tx, input.actionItemId);
    refuseOn(obstaclesInOrigin(tx, input, item.conventionId ? getConvention(tx, item.conventionId) : null));

    const { actionItemId, dueNotBefore, dueNotAfter, ...said } = input;
    const promisedOn = said.promisedOn.precision === "none" ? item.promisedOn : said.promisedOn;
    const edited = { ...said, promisedOn, sortOn: sortDay(promisedOn), dueOn: withBounds(said.dueOn, dueNotBefore, dueNotAfter) };
    tx.update(actionItems).set(edited).where(eq(actionItems.id, actionItemId)).run();
    record("action-item.edited", actionItemId);
    return { id: actionItemId };
  });
}
