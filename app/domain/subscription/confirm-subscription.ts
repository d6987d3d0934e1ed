import { eq } from "drizzle-orm";
import { z } from "zod";
import { subscriptions } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageSubscription } from "./policy.ts";
import { getSubscription } from "./queries.ts";

export const confirmSubscriptionInput = z.object({ subscriptionId: identity() });

/** Whoever reads the mailbox says yes: from now on there are letters. Saying it twice changes nothing. */
export function confirmSubscription(
  ctx: Context,
  { subscriptionId }: z.output<typeof confirmSubscriptionInput>,
): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayManageSubscription(ctx.actor, subscriptionId));
    const { confirmedAt } = getSubscription(tx, subscriptionId);
    if (confirmedAt === null)
      tx.update(subscriptions)
        .set({ confirmedAt: ctx.now().toISOString() })
        .where(eq(subscriptions.id, subscriptionId))
        .run();
    return { id: subscriptionId };
  });
}
