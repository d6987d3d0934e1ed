import { isAdmin } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { UnsubscribeSubject, Purpose } from "./rules.ts";
import { isEntry, unsubscribeSubjects } from "./rules.ts";

/**
 * Administrators let people in; the set-up address comes from the command line alone; the addresses in letters only the
 * system makes, when it writes them.
 */
export const mayIssueAccessLink = (actor: Actor, purpose: Purpose): boolean =>
  isEntry(purpose) && purpose !== "set-up" ? isAdmin(actor) : actor.kind === "system";

/** Whoever came with the unsubscribe address of a letter may end what that letter was sent for, and nothing else. */
export const mayUnsubscribe = (actor: Actor, subject: UnsubscribeSubject): boolean =>
  actor.link?.purpose === "unsubscribe" && unsubscribeSubjects(actor.link.subjectId).includes(subject);
