import { expect, test } from "vitest";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { noteDepartures } from "#domain/attendance/note-departures";
import { listEventsOf } from "#domain/audit/queries";
import { holdVote, holdVoteInput } from "#domain/vote/hold-vote";
import { getVote, listVotes } from "#domain/vote/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aMeeting, openedVote } from "#tests/votes";
import { aCouncil, clerk } from "#tests/world";
import type { Council } from "#tests/world";

const atThree = "2026-03-12T15:00:00.000Z";
const hold = (
  council: Council,
  conventionId: string,
  more: Record<string, string> = {},
  requestKey?: string,
) =>
  holdVote(
    { ...council.as(clerk), requestKey },
    holdVoteInput.parse({
      conventionId,
      kind: "procedural",
      subject: "Przerwa",
      votesFor: "2",
      votesAgainst: "1",
      votesAbstained: "0",
      ...more,
    }),
  );

test("a vote that was held is counted for its hour, by the quorum of that hour", () => {
  const council = aCouncil();
  const { conventionId, seats } = aMeeting(council);
  noteArrivals(council.as(clerk), noteArrivalsInput.parse({ conventionId, everySeat: "on" }));
  council.travelTo("2026-03-12T15:20:00Z");
  noteDepartures(council.as(clerk), {
    conventionId,
    attendanceIds: [seats.krowodrza, seats.podgorze],
    heldAt: null,
  });
  expectRefusal(() => hold(council, conventionId), "no-quorum");
  expect(listVotes(council.db, conventionId)).toEqual([]);

  const { id } = hold(council, conventionId, { heldAt: atThree });
  expect(getVote(council.db, id)).toMatchObject({
    state: "closed",
    mode: "hands",
    outcome: "adopted",
    openedAt: atThree,
    closedAt: atThree,
    votesFor: 2,
    presentAtClosing: 3,
  });
  expect(listEventsOf(council.db, "vote", id).map(({ type }) => type)).toEqual([
    "vote.prepared",
    "vote.opened",
    "vote.closed",
  ]);
});

test("sent twice with one key it is one vote", () => {
  const council = aCouncil();
  const { conventionId } = aMeeting(council);
  const { id } = hold(council, conventionId, {}, "key");
  expect(hold(council, conventionId, {}, "key").id).toBe(id);
  expect(listVotes(council.db, conventionId)).toHaveLength(1);
});

test("more hands than people, or another vote that is open, leave nothing behind", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  expectRefusal(() => hold(council, meeting.conventionId, { votesFor: "9" }), "votes-exceed-present");
  const open = openedVote(council, meeting);
  expectRefusal(() => hold(council, meeting.conventionId), "vote-already-open");
  expect(listVotes(council.db, meeting.conventionId).map(({ id }) => id)).toEqual([open]);
});
