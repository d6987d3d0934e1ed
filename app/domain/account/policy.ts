import { isAdmin } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Accounts and what they may do: only an administrator, and the command line. */
export const mayManageAccounts = (actor: Actor): boolean => isAdmin(actor);

/** A password and sessions are one's own; the set-up sets the first one. */
export const mayManageOwn = (actor: Actor, accountId: string): boolean =>
  actor.accountId === accountId || actor.kind === "system";
