import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Who is invited, who came, who sat in whose stead: the office writes it down. */
export const mayKeepAttendance = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";
