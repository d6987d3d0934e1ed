import { occupiesSeat } from "../attendance/policy.ts";
import type { Invited } from "../attendance/policy.ts";
import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** What is voted, by which mode, from when until when: clerk and chair. */
export const mayConductVotes = (actor: Actor): boolean => isOffice(actor);

/** The clerk writes down what is said aloud. */
export const mayCastForOthers = (actor: Actor): boolean => isClerk(actor);

/** Whoever sits in a seat votes for it, or the clerk writes it down. */
export const mayCastFor = (actor: Actor, seat: Invited & { seatId: string | null }): boolean =>
  occupiesSeat(actor, seat) || mayCastForOthers(actor);
