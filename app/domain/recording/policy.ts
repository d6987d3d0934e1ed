import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Clerk and chair link recordings and answer for their captions. */
export const mayKeepRecordings = (actor: Actor): boolean => isOffice(actor);
