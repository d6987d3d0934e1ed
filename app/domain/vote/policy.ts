import { standingOf } from "../attendance/policy.ts";
import type { Invited } from "../attendance/policy.ts";
import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** What is voted, by which mode, from when until when: clerk and chair. */
export const mayConductVotes = (actor: Actor): boolean => isOffice(actor);

/** Is this somebody's own seat, as its holder or in the holder's stead? */
export const isOwnSeat = (actor: Actor, seat: Invited): boolean => standingOf(actor, seat) !== null;

/** Whoever sits in a seat votes for it; the clerk writes down what is said aloud. */
export const mayCastFor = (actor: Actor, seat: Invited): boolean => isOwnSeat(actor, seat) || isClerk(actor);
