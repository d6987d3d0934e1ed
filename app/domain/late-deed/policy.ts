import { isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** What waited for the network comes from the clerk who writes; so do the decisions about what was refused. */
export const mayHandOverLate = (actor: Actor): boolean => isClerk(actor) && actor.accountId !== null;
