import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The office answers for what of residents' data becomes public. */
export const mayRedact = (actor: Actor): boolean => isOffice(actor);
