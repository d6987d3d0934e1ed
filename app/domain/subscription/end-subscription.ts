import { eq } from "drizzle-orm";
import { z } from "zod";
import { subscriptions } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayEndSubscription } from "./policy.ts";

export const endSubscriptionInput = z.object({ subscriptionId: identity() });

/** A follower wants no more letters: the address is forgotten at once. One that has ended already stays ended. */
export function endSubscription(
  ctx: Context,
  { subscriptionId }: z.output<typeof endSubscriptionInput>,
): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayEndSubscription(ctx.actor, subscriptionId));
    tx.delete(subscriptions).where(eq(subscriptions.id, subscriptionId)).run();
    return { id: subscriptionId };
  });
}
