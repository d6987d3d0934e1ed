import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Draft minutes are the office's until an edition is published. */
export const mayReadDraftMinutes = (actor: Actor): boolean => isOffice(actor);
export const mayWriteMinutes = (actor: Actor): boolean => isClerk(actor);
