import { holdsLink, isClerk, isSignedIn } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Whose draft it is: the one who was present, and the district they were there for. */
export type DraftReader = {
  id: string;
  personId: string | null;
  districtId: string | null;
  /** Sat there in somebody's stead: then the seat's holder was not present. */
  isSubstitute: boolean;
};

/** The clerk sends the draft round and answers what is proposed; what is brought in from the archive asks nobody. */
export const mayKeepRound = (actor: Actor): boolean => isClerk(actor) && actor.kind !== "archive";

/** A round whose time has passed, with nothing left to answer, closes by itself. */
export const mayCloseReview = (actor: Actor): boolean => mayKeepRound(actor) || actor.kind === "system";
export const mayRemindReaders = (actor: Actor): boolean => actor.kind === "system";

/** Those who were present read and correct: with the address from their letter, or signed in; a district's chair for the seat they sat in. */
export const mayReadDraft = (actor: Actor, reader: DraftReader): boolean =>
  holdsLink(actor, "minutes-review", reader.id) ||
  (isSignedIn(actor) && reader.personId !== null && actor.personId === reader.personId) ||
  (reader.districtId !== null && !reader.isSubstitute && actor.districtIds.includes(reader.districtId));
