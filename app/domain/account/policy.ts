import { isAdmin } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Accounts and what they may do: only an administrator, and the command line. */
export const mayManageAccounts = (actor: Actor): boolean => isAdmin(actor);

/** Only our own sign-in page, once it has checked the password or a one-time address, vouches for a browser. */
export const mayVouchForSignIn = (actor: Actor): boolean => actor.kind === "system";

/** Which letters one gets is one's own choice. */
export const maySetMailPreference = (actor: Actor, accountId: string): boolean =>
  actor.accountId === accountId;

/** A password and sessions are one's own; the set-up sets the first one. */
export const mayManageOwn = (actor: Actor, accountId: string): boolean =>
  actor.accountId === accountId || actor.kind === "system";
