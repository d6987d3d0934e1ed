import { holdsLink, isOffice, isSignedIn } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { DatePollParticipant } from "./queries.ts";

/** The office asks, reminds, closes and withdraws. */
export const mayManageDatePolls = (actor: Actor): boolean => isOffice(actor);

/** Answers may be given on somebody's behalf by the office, as it hears them by telephone. */
export const mayAnswerOnBehalf = (actor: Actor): boolean => isOffice(actor);

/**
 * A participant answers with the address from the letter, or signed in: as that person, or as today's chair of the
 * district whose seat was asked. The office answers on anybody's behalf.
 */
export const mayAnswerDatePoll = (
  actor: Actor,
  participant: Pick<DatePollParticipant, "id" | "personId">,
  districtId: string | null,
): boolean =>
  mayAnswerOnBehalf(actor) ||
  holdsLink(actor, "date-poll", participant.id) ||
  (isSignedIn(actor) && participant.personId !== null && actor.personId === participant.personId) ||
  (districtId !== null && actor.districtIds.includes(districtId));
