import { isAdmin } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Purpose } from "./rules.ts";

/** Administrators let people in; the set-up address comes from the command line alone. */
export const mayIssueAccessLink = (actor: Actor, purpose: Purpose): boolean =>
  purpose === "set-up" ? actor.kind === "system" : isAdmin(actor);
