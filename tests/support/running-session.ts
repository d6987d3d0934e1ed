import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { listRoll } from "#domain/attendance/queries";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { askForFloor, askForFloorInput } from "#domain/floor/ask-for-floor";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { beginItem, beginItemInput } from "#domain/proceedings/begin-item";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { openVote, openVoteInput } from "#domain/vote/open-vote";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";

/**
 * A convention that sits today: its members are in the room, the second item is on, one vote is closed, another open unless
 * none is wanted, and somebody waits to speak. Nobody speaks, so that no clock makes two looks differ.
 */
export function aRunningSession(
  asClerk: Context,
  { isVoteOpen = true } = {},
): { conventionId: string; address: string } {
  const { db } = asClerk;
  const { id: conventionId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({
      heldOn: polishDay(asClerk.now()),
      startsAt: "10:00",
      venueName: "Magistrat",
      title: "Konwent, który trwa",
      chairName: "Anna Nowak",
    }),
  );
  const [first = "", second = ""] = ["Otwarcie", "Budżety dzielnic", "Sprawy bieżące"].map(
    (title) =>
      draftAgendaItem(asClerk, draftAgendaItemInput.parse({ conventionId, title, kind: "discussion" })).id,
  );
  conveneConvention(asClerk, { conventionId });
  publishAgenda(asClerk, { conventionId, told: null });
  inviteSeats(asClerk, { conventionId });
  openSession(asClerk, { conventionId });
  const seats = listRoll(db, conventionId).filter(({ seatId }) => seatId !== null);
  const districts = seats.filter(({ districtId }) => districtId !== null).map(({ id }) => id);
  noteArrivals(
    asClerk,
    noteArrivalsInput.parse({ conventionId, attendanceIds: seats.slice(0, 14).map(({ id }) => id) }),
  );
  for (const itemId of [first, second]) beginItem(asClerk, beginItemInput.parse({ conventionId, itemId }));
  const voteOn = (subject: string, mode: string) => {
    const { id: voteId } = prepareVote(
      asClerk,
      prepareVoteInput.parse({ conventionId, agendaItemId: second, kind: "procedural", mode, subject }),
    );
    openVote(asClerk, openVoteInput.parse({ voteId }));
    return voteId;
  };
  const closed = voteOn("Czy zamknąć listę mówców?", "roll-call");
  for (const attendanceId of districts.slice(0, 5))
    castBallot(asClerk, castBallotInput.parse({ voteId: closed, attendanceId, choice: "for" }));
  closeVote(asClerk, closeVoteInput.parse({ voteId: closed }));
  if (isVoteOpen) voteOn("Czy zamknąć dyskusję?", "phones");
  askForFloor(
    asClerk,
    askForFloorInput.parse({ conventionId, attendanceId: districts[1] ?? "", kind: "normal" }),
  );
  return { conventionId, address: getConvention(db, conventionId).address ?? "" };
}
