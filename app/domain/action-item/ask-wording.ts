import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { email, identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepActionItems } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { obstaclesToAskingWording } from "./rules.ts";

export const askWordingInput = z.object({
  actionItemId: identity(),
  ownerEmail: z.preprocess(
    (typed) => (typed === "" || typed === undefined ? null : typed),
    email().nullable(),
  ),
});

/**
 * The office asks whoever promised whether it is worded as they said it, before it is published in the minutes. The letter
 * goes to the address given, else to the owner's account or the unit's own. Refuses a matter of the archive.
 */
export function askWording(
  ctx: Context,
  { actionItemId, ownerEmail }: z.output<typeof askWordingInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const item = getActionItem(tx, actionItemId);
    refuseOn(obstaclesToAskingWording(item));

    tx.update(actionItems)
      .set({
        wording: "asked",
        wordingNote: null,
        wordingOn: null,
        ...(ownerEmail ? { ownerEmail, salt: item.salt ?? ctx.newSecret() } : {}),
      })
      .where(eq(actionItems.id, actionItemId))
      .run();
    record("action-item.wording-asked", actionItemId);
    return { id: actionItemId };
  });
}
