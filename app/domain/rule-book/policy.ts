import { isAdmin, isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The rule book: the clerk and the administrator; import speaks for the clerk of its day. */
export const mayManageRuleBook = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);
