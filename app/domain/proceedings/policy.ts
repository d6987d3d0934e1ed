import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The office leads through the agenda, calls breaks and ends the day. */
export const maySteer = (actor: Actor): boolean => isOffice(actor);

/** Notes of one's own keep whoever steers, under their own account. */
export const mayKeepNotes = (actor: Actor): boolean => isOffice(actor) && actor.accountId !== null;
