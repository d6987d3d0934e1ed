import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The office leads through the agenda, calls breaks and ends the day. */
export const maySteer = (actor: Actor): boolean => isOffice(actor);
