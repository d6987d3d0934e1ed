import { isAdmin, isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The mail log: the clerk, who must be able to prove that somebody was told, and the administrator. */
export const mayReadMail = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);

/** The worker writes letters and notes how they fared; nobody else does. */
export const mayDeliverMail = (actor: Actor): boolean => actor.kind === "system";
