import { occupiesSeat } from "../attendance/policy.ts";
import type { Invited } from "../attendance/policy.ts";
import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Whoever sits in a seat asks for it; the office for anybody on the roll, guests among them. */
export const mayAskForFloor = (actor: Actor, invited: Invited & { seatId: string | null }): boolean =>
  isOffice(actor) || occupiesSeat(actor, invited);

/** Only the office gives the floor, stops its clock and takes it back. */
export const mayGiveFloor = (actor: Actor): boolean => isOffice(actor);
