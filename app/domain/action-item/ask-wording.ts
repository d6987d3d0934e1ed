import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalEmail } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepActionItems } from "./policy.ts";
import { findOwnerAddress } from "./owner-queries.ts";
import { getActionItem } from "./queries.ts";
import { obstaclesToAskingWording, onceAsked } from "./rules.ts";

export const askWordingInput = z.object({
  actionItemId: identity(),
  /** Empty: the address known already. */
  ownerEmail: optionalEmail(),
});

/**
 * The office asks whoever promised whether it is worded as they said it, before it is published in the minutes. The letter
 * goes to the address given, else to the owner's account or the unit's own. Refuses a matter of the archive, one that is
 * finished or settled, and one whose owner has no address at all.
 */
export function askWording(
  ctx: Context,
  { actionItemId, ownerEmail }: z.output<typeof askWordingInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const item = getActionItem(tx, actionItemId);
    const convention = item.conventionId ? getConvention(tx, item.conventionId) : null;
    const address = ownerEmail ?? findOwnerAddress(tx, item)?.address;
    refuseOn(obstaclesToAskingWording(item, convention, Boolean(address)));

    tx.update(actionItems)
      .set({
        ...onceAsked(item.wording),
        ownerEmail: ownerEmail ?? item.ownerEmail,
        salt: ownerEmail ? (item.salt ?? ctx.newSecret()) : item.salt,
      })
      .where(eq(actionItems.id, actionItemId))
      .run();
    record("action-item.wording-asked", actionItemId);
    return { id: actionItemId };
  });
}
