import { isAdmin, isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** What came into the mailbox: the clerk, who answers people, and the administrator. */
export const mayReadIncomingMail = (actor: Actor): boolean =>
  (isClerk(actor) && actor.kind !== "archive") || (isAdmin(actor) && actor.kind !== "system");

/** The worker reads the mailbox; nobody else brings letters in. */
export const mayTakeIncomingMail = (actor: Actor): boolean => actor.kind === "system";
