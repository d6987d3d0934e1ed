import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Who is invited, and who comes in whose stead, clerk and chair settle. */
export const mayInvite = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** Who came, only the clerk writes down. */
export const mayKeepAttendance = (actor: Actor): boolean => isClerk(actor) || actor.kind === "system";
