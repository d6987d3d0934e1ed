import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** What is tabled, how it was decided and what came back: the office writes it down. */
export const mayKeepResolutions = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";
