import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { listSeatHolders } from "#domain/council/queries";
import { openDatePoll, openDatePollInput } from "#domain/date-poll/open-date-poll";
import { listParticipants, listPollDates } from "#domain/date-poll/queries";
import { createAccount } from "#domain/account/create-account";
import { admin, clerk, konwentId, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

const three = "12.05.2026 16:00–18:00\n2026-05-13\n14.05.2026 9.00";

/** A convention whose day is not known yet. */
export const aConventionToDate = (council: Council): string =>
  scheduleConvention(council.as(clerk), scheduleConventionInput.parse({ heldOn: "maj 2026" })).id;

/** The input of a poll that asks every seat and one guest. */
export const aPollInput = (council: Council, conventionId: string, changes: Record<string, unknown> = {}) =>
  openDatePollInput.parse({
    conventionId,
    days: three,
    seatIds: listSeatHolders(council.db, konwentId, "2026-03-02").map(({ seatId }) => seatId),
    guests: "Gość Zaproszony, Gosc@example.org",
    ...changes,
  });

/** An open poll: Krowodrza's chair has an account, Podgórze's has no address, a guest has one of their own. */
export function anOpenPoll(council: Council, changes: Record<string, unknown> = {}) {
  createAccount(council.as(admin), {
    personId: krowodrzaChair.id,
    email: "krowodrza@example.org",
    roles: [],
  });
  const conventionId = aConventionToDate(council);
  const { id: pollId } = openDatePoll(council.as(clerk), aPollInput(council, conventionId, changes));
  const participants = listParticipants(council.db, pollId);
  const named = (name: string) => participants.find((one) => one.name.startsWith(name))?.id ?? "";
  return {
    conventionId,
    pollId,
    dates: listPollDates(council.db, pollId).map(({ id }) => id),
    krowodrza: named("Kinga"),
    podgorze: named("Piotr"),
    guest: named("Gość"),
  };
}
