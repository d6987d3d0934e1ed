import { isAdmin, isClerk } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import { opensAccount } from "../kernel/letters.ts";

/** The mail log: the clerk, who must be able to prove that somebody was told, and the administrator. */
export const mayReadMail = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);

/**
 * The words of one letter. What lets somebody into an account (an address, a code) only an administrator may see, who may
 * let people in anyway: a clerk who could read it could enter as anybody.
 */
export const mayReadLetter = (actor: Actor, kind: string): boolean =>
  opensAccount(kind) ? isAdmin(actor) : mayReadMail(actor);

/** Sending again goes to the same address as before, so whoever reads the log may. */
export const mayResendMail = mayReadMail;

/** The worker writes letters and notes how they fared, and that they came back; nobody else does. */
export const mayDeliverMail = (actor: Actor): boolean => actor.kind === "system";
