import { isClerk, isOffice, isSignedIn } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Draft minutes are the office's until an edition is published. */
export const mayReadDraftMinutes = (actor: Actor): boolean => isOffice(actor);
export const mayWriteMinutes = (actor: Actor): boolean => isClerk(actor);
/** Typing in a browser, with what it leaves behind from keystroke to keystroke, takes a clerk who sits at one. */
export const mayTypeMinutes = (actor: Actor): boolean => mayWriteMinutes(actor) && isSignedIn(actor);
/** What was typed long enough ago becomes a revision by itself. */
export const mayKeepDrafts = (actor: Actor): boolean => actor.kind === "system";
