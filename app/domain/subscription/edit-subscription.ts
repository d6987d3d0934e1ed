import { eq } from "drizzle-orm";
import { z } from "zod";
import { subscriptions } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageSubscription } from "./policy.ts";
import { getSubscription } from "./queries.ts";
import { frequencies } from "./rules.ts";

export const editSubscriptionInput = z.object({
  subscriptionId: identity(),
  frequency: choice(frequencies),
  language: choice(["pl", "en"]),
});

/** A follower chooses how often letters come, and in which language. Letters queued already come as they were to. */
export function editSubscription(
  ctx: Context,
  { subscriptionId, frequency, language }: z.output<typeof editSubscriptionInput>,
): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayManageSubscription(ctx.actor, subscriptionId));
    getSubscription(tx, subscriptionId);
    tx.update(subscriptions).set({ frequency, language }).where(eq(subscriptions.id, subscriptionId)).run();
    return { id: subscriptionId };
  });
}
