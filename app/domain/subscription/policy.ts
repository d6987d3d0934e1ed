import { mayUnsubscribe } from "../access-link/policy.ts";
import { holdsLink, isAdmin, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Whoever came from the letter that went to the subscriber's mailbox. */
export const mayManageSubscription = (actor: Actor, subscriptionId: string): boolean =>
  holdsLink(actor, "subscription", subscriptionId);

/** The same, or the unsubscribe address of any letter it brought. */
export const mayEndSubscription = (actor: Actor, subscriptionId: string): boolean =>
  mayManageSubscription(actor, subscriptionId) || mayUnsubscribe(actor, `subscription:${subscriptionId}`);

/** How many follow what; never who. */
export const mayCountFollowers = (actor: Actor): boolean => isOffice(actor) || isAdmin(actor);
