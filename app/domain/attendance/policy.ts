import { holdsLink, isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Who is invited, and who comes in whose stead, clerk and chair settle. */
export const mayInvite = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** Clerk and chair send invitations; what is brought in from the archive never mails anybody. */
export const maySendInvitations = (actor: Actor): boolean => isOffice(actor) && actor.kind !== "archive";

/** Who came, only the clerk writes down. */
export const mayKeepAttendance = (actor: Actor): boolean => isClerk(actor) || actor.kind === "system";

/** What tells whose seat, or whose invitation, a line of the roll is. */
export type Invited = {
  id: string;
  personId: string | null;
  name: string | null;
  substitutePersonId: string | null;
  substituteName: string | null;
  districtId: string | null;
};

/**
 * As whom somebody speaks for an invitation: the one invited (or the district's chair today), or who stands in for them.
 * A letter's address speaks for whoever it was written to, so one sent to an earlier substitute no longer opens anything.
 */
export function standingOf(actor: Actor, invited: Invited): "holder" | "substitute" | null {
  const link = holdsLink(actor, "invitation", invited.id)
    ? (actor.link?.holder ?? { personId: actor.personId, name: actor.name })
    : null;
  const isSame = (personId: string | null, name: string | null) =>
    (personId !== null && (actor.personId === personId || link?.personId === personId)) ||
    (link !== null && link.personId === null && (link.name || null) === name);
  if (isSame(invited.personId, invited.name)) return "holder";
  if (invited.districtId !== null && actor.districtIds.includes(invited.districtId)) return "holder";
  return invited.substituteName !== null && isSame(invited.substitutePersonId, invited.substituteName)
    ? "substitute"
    : null;
}

/** Does somebody sit in this seat at this convention: its substitute where one is named, else its holder? */
export const occupiesSeat = (actor: Actor, invited: Invited & { seatId: string | null }): boolean =>
  invited.seatId !== null &&
  standingOf(actor, invited) === (invited.substituteName === null ? "holder" : "substitute");

/** The one invited answers, or who stands in for them; the office on their behalf; the system what their calendar says. */
export const mayAnswerInvitation = (actor: Actor, invited: Invited): boolean =>
  standingOf(actor, invited) !== null || mayInvite(actor);

/** Papers are handed to whoever is invited, or sits in their stead; the office has its own pages for them. */
export const mayOpenPapers = (actor: Actor, invited: Invited): boolean => standingOf(actor, invited) !== null;

/** Who sits in a seat's stead, its holder says, or the office; what a calendar delegates, the system passes on. */
export const mayNameSubstitute = (actor: Actor, invited: Invited): boolean =>
  standingOf(actor, invited) === "holder" || mayInvite(actor);

/** The office reminds the silent; so does the clock. What is brought in from the archive never mails anybody. */
export const mayRemind = (actor: Actor): boolean => maySendInvitations(actor) || actor.kind === "system";

/** The office shows the code by which members say that they are in the room. */
export const mayOfferCheckIn = (actor: Actor): boolean => isOffice(actor);
