import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay, writeCouncilDate } from "../kernel/council-date.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { actionItemFields, obstaclesInOrigin } from "./assign-action-item.ts";
import { mayKeepActionItems } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { isAskedAgain, onceAsked, withBounds } from "./rules.ts";

export const editActionItemInput = z.object({ actionItemId: identity(), ...actionItemFields });

/**
 * The office corrects what it wrote of a promise. Its number, convention and history stay. An owner who was asked about the
 * wording is asked about the new one.
 */
export function editActionItem(ctx: Context, input: z.output<typeof editActionItemInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const item = getActionItem(tx, input.actionItemId);
    refuseOn(obstaclesInOrigin(tx, input, item.conventionId ? getConvention(tx, item.conventionId) : null));

    const { actionItemId, dueNotBefore, dueNotAfter, ...said } = input;
    const promisedOn =
      said.promisedOn.precision === "none" ? item.promisedOn : asItWas(item.promisedOn, said.promisedOn);
    const dueOn =
      said.dueOn.precision === "words"
        ? withBounds(said.dueOn, dueNotBefore, dueNotAfter)
        : asItWas(item.dueOn, said.dueOn);
    const again = isAskedAgain(item, said.text);
    const edited = {
      ...said,
      promisedOn,
      sortOn: sortDay(promisedOn),
      dueOn,
      ...(again ? onceAsked(item.wording) : {}),
    };
    tx.update(actionItems).set(edited).where(eq(actionItems.id, actionItemId)).run();
    record("action-item.edited", actionItemId);
    if (again) record("action-item.wording-asked", actionItemId);
    return { id: actionItemId };
  });
}

/** A time that a form brings back unchanged keeps what the form cannot show: how certain it is, and its bounds. */
const asItWas = (was: CouncilDate, said: CouncilDate): CouncilDate =>
  writeCouncilDate(was) === writeCouncilDate(said) ? was : said;
