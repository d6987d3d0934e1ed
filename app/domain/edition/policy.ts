import { isChair, isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

export const mayPrepareEdition = (actor: Actor): boolean => isClerk(actor);
/** What the clerk wrote becomes public only by the chair's own hand. */
export const mayPublishEdition = (actor: Actor): boolean => isChair(actor);
/** What everybody could read is taken from them only by the chair. */
export const mayWithdrawEdition = (actor: Actor): boolean => isChair(actor);
/** A published edition gets a further format by itself, never by anybody's hand. */
export const maySupplementEdition = (actor: Actor): boolean => actor.kind === "system";
/** The clerk may take a prepared edition back, the chair may send it back. */
export const mayDiscardEdition = (actor: Actor): boolean => isOffice(actor);
/** Whoever prepares editions may take one back without a word; anybody else who sends it back says why. */
export const mayDiscardSilently = (actor: Actor): boolean => mayPrepareEdition(actor);
