import { isAdmin } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import { isEntry } from "./rules.ts";
import type { Purpose } from "./rules.ts";

/**
 * Administrators let people in; the set-up address comes from the command line alone; the addresses in letters only the
 * system makes, when it writes them.
 */
export const mayIssueAccessLink = (actor: Actor, purpose: Purpose): boolean =>
  isEntry(purpose) && purpose !== "set-up" ? isAdmin(actor) : actor.kind === "system";
