import { isAdmin, isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** People, districts, terms, mandates: the clerk and the administrator; import speaks for the clerk of its day. */
export const mayManageCouncil = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);

/** The installation's own name and publisher are its settings. */
export const mayEditBody = (actor: Actor): boolean => isAdmin(actor);

/** A body begins with the set-up, or when the archive first speaks of it. */
export const mayFoundBody = (actor: Actor): boolean => actor.kind === "system" || actor.kind === "archive";
