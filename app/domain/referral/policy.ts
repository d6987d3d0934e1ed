import { holdsLink, isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The office sends matters to addressees and recalls them. */
export const mayRefer = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** Whoever holds the letter's address answers; the clerk writes down what came another way. */
export const mayAnswerReferral = (actor: Actor, referralId: string): boolean =>
  holdsLink(actor, "referral", referralId) || isClerk(actor) || actor.kind === "system";

/** The asker clarifies; the clerk may write it down for them. */
export const mayClarify = (actor: Actor, askingDistrictIds: readonly string[]): boolean =>
  isOffice(actor) || askingDistrictIds.some((districtId) => actor.districtIds.includes(districtId));

/** The mailbox brings drafts; nobody else does. */
export const mayBringDraft = (actor: Actor): boolean => actor.kind === "system";

/** A mailed answer counts only once the clerk has taken it. */
export const mayJudgeDrafts = (actor: Actor): boolean => isClerk(actor);

/** The daily pass reminds addressees; nobody else does. */
export const mayRemindAddressees = (actor: Actor): boolean => actor.kind === "system";
