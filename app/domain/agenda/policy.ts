import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Clerk and chair write the agenda; the archive writes those of long ago, the first set-up the example. */
export const mayPrepareAgenda = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** A chair proposes for the own district; the office (no district) for itself. */
export const mayProposeFor = (actor: Actor, districtId: string | null): boolean =>
  districtId === null ? isOffice(actor) || actor.kind === "system" : actor.districtIds.includes(districtId);

/** Whoever proposes for a district takes its proposal back. */
export const mayWithdrawProposal = (actor: Actor, proposal: { districtId: string | null }): boolean =>
  mayProposeFor(actor, proposal.districtId);
