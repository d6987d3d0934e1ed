import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Standard phrases are the office's own words; whoever writes the minutes keeps them. */
export const mayReadPhrases = (actor: Actor): boolean => isOffice(actor);
export const mayKeepPhrases = (actor: Actor): boolean => isClerk(actor);
