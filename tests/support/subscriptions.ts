import type { z } from "zod";
import { confirmSubscription } from "#domain/subscription/confirm-subscription";
import { requestSubscription, requestSubscriptionInput } from "#domain/subscription/request-subscription";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { subscriptions } from "#schema/mail";
import type { Council } from "./world.ts";

/** What a reader types on the subscription page. */
export const aRequest = (said: Record<string, string> = {}): z.output<typeof requestSubscriptionInput> =>
  requestSubscriptionInput.parse({
    email: "maria@example.org",
    topic: "conventions",
    topicId: "",
    frequency: "at-once",
    language: "pl",
    remoteAddress: "192.0.2.1",
    ...said,
  });

/** Whoever came with the address of a letter. */
export const withAddress = (purpose: "subscription" | "unsubscribe", subjectId: string): Actor => ({
  ...publicActor,
  id: `link:${purpose}:${subjectId}`,
  kind: "person",
  link: { purpose, subjectId },
});

/** Somebody asked to follow; nobody has confirmed it yet. Gives its identity. */
export function aSubscription(council: Council, said: Record<string, string> = {}): string {
  const before = new Set(
    council.db
      .select()
      .from(subscriptions)
      .all()
      .map(({ id }) => id),
  );
  requestSubscription(council.as(publicActor), aRequest(said));
  const made = council.db
    .select()
    .from(subscriptions)
    .all()
    .find(({ id }) => !before.has(id));
  if (!made) throw new Error("Nothing was asked");
  return made.id;
}

/** Somebody follows: asked and confirmed. */
export function aFollower(council: Council, said: Record<string, string> = {}): string {
  const subscriptionId = aSubscription(council, said);
  confirmSubscription(council.as(withAddress("subscription", subscriptionId)), { subscriptionId });
  return subscriptionId;
}
