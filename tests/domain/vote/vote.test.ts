import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { listEventsOf } from "#domain/audit/queries";
import { getResolution, getResolutionDetail } from "#domain/resolution/queries";
import { abandonVote } from "#domain/vote/abandon-vote";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { editVote, editVoteInput } from "#domain/vote/edit-vote";
import { nameCandidate } from "#domain/vote/name-candidate";
import { openVote } from "#domain/vote/open-vote";
import { findAgendaVoteCarriedAt, findBallot, getVote, listCandidates } from "#domain/vote/queries";
import { removeCandidate } from "#domain/vote/remove-candidate";
import { withdrawBallot } from "#domain/vote/withdraw-ballot";
import { attendances } from "#schema/attendance";
import { votes } from "#schema/votes";
import { expectRefusal } from "#tests/expect-refusal";
import { aDraft, aMeeting, castFor, closedVote, openedVote, preparedVote, ruled } from "#tests/votes";
import { aCouncil, chair, clerk, krowodrza, krowodrzaChair, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";

const byPhone = (
  council: Council,
  actor: typeof krowodrzaChair,
  ballot: { voteId: string; attendanceId: string; choice?: string; candidateIds?: string[] },
) => castBallot(council.as(actor), castBallotInput.parse(ballot));
const goes = (council: Council, conventionId: string, ...ids: string[]) =>
  recordAttendance(council.as(clerk), {
    conventionId,
    statuses: Object.fromEntries(ids.map((id) => [id, "absent" as const])),
  });

test("a vote gets the next number and the rule of the book, or what is assumed where the book is silent", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const first = preparedVote(council, meeting);
  ruled(council, "vote-majority", "absolute");
  ruled(council, "vote-tie", "repeat");
  const second = preparedVote(council, meeting);
  expect(getVote(council.db, first)).toMatchObject({
    number: 1,
    state: "prepared",
    majority: "simple",
    base: "cast",
    tie: "fails",
    chairVotes: true,
    ruleSource: null,
  });
  expect(getVote(council.db, second)).toMatchObject({
    number: 2,
    majority: "absolute",
    tie: "repeat",
    ruleSource: "Zarządzenie PMK nr 181/2019",
  });
  expect(listEventsOf(council.db, "vote", first).map(({ type }) => type)).toEqual(["vote.prepared"]);
});

test("each kind says what it needs", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const resolutionId = aDraft(council, meeting);
  const trying = (more: Record<string, string>) => () => preparedVote(council, meeting, more);
  expectRefusal(trying({ kind: "resolution" }), "vote-resolution-needed");
  expectRefusal(trying({ kind: "amendment", resolutionId }), "vote-wording-needed");
  expectRefusal(trying({ kind: "indication" }), "vote-seats-needed");
  expectRefusal(trying({ kind: "indication", seatsToFill: "2", resolutionId }), "not-an-indication");
  const voteId = preparedVote(council, meeting);
  expectRefusal(trying({ repeatsVoteId: voteId }), "vote-not-over", "vote-repeat-reason-needed");
});

test("it is put otherwise until it opens; candidates come and go until then", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = preparedVote(council, meeting);
  editVote(
    council.as(chair),
    editVoteInput.parse({
      voteId,
      kind: "indication",
      mode: "phones",
      subject: "Do rady sportu",
      seatsToFill: "1",
    }),
  );
  expectRefusal(() => openVote(council.as(clerk), { voteId, heldAt: null }), "vote-candidates-needed");
  nameCandidate(council.as(clerk), { voteId, name: "Anna Nowak", districtId: krowodrza });
  expectRefusal(
    () => nameCandidate(council.as(clerk), { voteId, name: "Anna Nowak", districtId: krowodrza }),
    "vote-candidate-named",
  );
  nameCandidate(council.as(clerk), { voteId, name: "Jan Zięba", districtId: null });
  const [anna] = listCandidates(council.db, voteId);
  removeCandidate(council.as(clerk), { candidateId: anna?.id ?? "" });
  expect(listCandidates(council.db, voteId).map(({ name }) => name)).toEqual(["Jan Zięba"]);
  openVote(council.as(clerk), { voteId, heldAt: null });
  expectRefusal(
    () => nameCandidate(council.as(clerk), { voteId, name: "Ewa Lis", districtId: null }),
    "vote-not-prepared",
  );
  expectRefusal(
    () => openVote(council.as(clerk), { voteId, heldAt: null }),
    "vote-not-prepared",
    "vote-already-open",
  );
});

test("a vote does not open without a quorum, nor beside another, and says why", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = preparedVote(council, meeting);
  goes(council, meeting.conventionId, meeting.seats.krowodrza, meeting.seats.podgorze);
  expectRefusal(() => openVote(council.as(clerk), { voteId, heldAt: null }), "no-quorum");
  expect(getVote(council.db, voteId).state).toBe("prepared");
});

test("by phones each seat votes once, may change its mind, and is counted when the vote closes", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const { krowodrza: own, podgorze: other } = meeting.seats;
  const voteId = openedVote(council, meeting);
  byPhone(council, krowodrzaChair, { voteId, attendanceId: own, choice: "against" });
  byPhone(council, krowodrzaChair, { voteId, attendanceId: own, choice: "for" });
  byPhone(council, podgorzeChair, { voteId, attendanceId: other, choice: "abstained" });
  withdrawBallot(council.as(podgorzeChair), { voteId, attendanceId: other, heldAt: null });
  expect(findBallot(council.db, voteId, own)).toMatchObject({
    choice: "for",
    way: "phone",
    name: "Kinga Krowoderska",
  });
  expectRefusal(
    () => byPhone(council, krowodrzaChair, { voteId, attendanceId: other, choice: "for" }),
    "not-permitted",
  );
  expectRefusal(() => byPhone(council, krowodrzaChair, { voteId, attendanceId: own }), "vote-choice-needed");

  expect(closedVote(council, voteId)).toBe("adopted");
  expect(getVote(council.db, voteId)).toMatchObject({
    state: "closed",
    presentAtOpening: 3,
    presentAtClosing: 3,
    quorumNeeded: 2,
    composition: 3,
    voters: 3,
    votesFor: 1,
    votesAgainst: 0,
    votesAbstained: 0,
    votesNotCast: 2,
  });
  expectRefusal(
    () => byPhone(council, krowodrzaChair, { voteId, attendanceId: own, choice: "against" }),
    "vote-not-open",
  );
  expectRefusal(() => closedVote(council, voteId), "vote-not-open");
  expect(listEventsOf(council.db, "vote", voteId).map(({ type }) => type)).toEqual([
    "vote.prepared",
    "vote.opened",
    "vote.ballot-cast",
    "vote.ballot-cast",
    "vote.ballot-cast",
    "vote.ballot-withdrawn",
    "vote.closed",
  ]);
});

test("a substitute votes for the seat, and the ballot carries their name", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const { podgorze } = meeting.seats;
  council.db
    .update(attendances)
    .set({ substituteName: "Ola Zastępczyni", substitutePersonId: "person-admin" })
    .where(eq(attendances.id, podgorze))
    .run();
  const voteId = openedVote(council, meeting);
  const substitute = { ...krowodrzaChair, id: "person-admin", personId: "person-admin", districtIds: [] };
  byPhone(council, substitute, { voteId, attendanceId: podgorze, choice: "for" });
  expect(findBallot(council.db, voteId, podgorze)).toMatchObject({ name: "Ola Zastępczyni", way: "phone" });
  closedVote(council, voteId);
  // What was set behind the record's back is set back: the seal speaks of what was invited.
  council.db
    .update(attendances)
    .set({ substituteName: null, substitutePersonId: null })
    .where(eq(attendances.id, podgorze))
    .run();
});

test("in a roll call only the clerk writes, for who is in the room; the chair only where the chair votes", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const { chairs, krowodrza: own, podgorze } = meeting.seats;
  const voteId = openedVote(council, meeting, { mode: "roll-call" });
  expectRefusal(
    () => byPhone(council, krowodrzaChair, { voteId, attendanceId: own, choice: "for" }),
    "vote-by-roll-call",
  );
  goes(council, meeting.conventionId, podgorze);
  expectRefusal(() => castFor(council, voteId, podgorze, "for"), "vote-not-a-voter");
  castFor(council, voteId, own, "against");
  castFor(council, voteId, chairs, "for");
  expect(closedVote(council, voteId)).toBe("rejected");
  expect(getVote(council.db, voteId)).toMatchObject({ votesFor: 1, votesAgainst: 1, votesNotCast: 0 });
});

test("a hand count is written by its figures, no more than voters", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = openedVote(council, meeting, { mode: "hands" });
  expectRefusal(() => castFor(council, voteId, meeting.seats.krowodrza, "for"), "vote-by-hands");
  expectRefusal(() => closedVote(council, voteId, { votesFor: "2" }), "counts-needed");
  const four = { votesFor: "2", votesAgainst: "1", votesAbstained: "1" };
  expectRefusal(() => closedVote(council, voteId, four), "votes-exceed-present");
  expect(closedVote(council, voteId, { ...four, votesAbstained: "0" })).toBe("adopted");
  expect(getVote(council.db, voteId)).toMatchObject({ votesFor: 2, votesAgainst: 1, votesNotCast: 0 });
});

test("a quorum lost before the end decides nothing; the vote is taken again with its reason, and the first stays", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const resolutionId = aDraft(council, meeting);
  const about = { kind: "resolution", resolutionId };
  const first = openedVote(council, meeting, about);
  castFor(council, first, meeting.seats.krowodrza, "for");
  castFor(council, first, meeting.seats.podgorze, "for");
  goes(council, meeting.conventionId, meeting.seats.chairs, meeting.seats.podgorze);
  expect(closedVote(council, first)).toBe("no-quorum");
  expect(getVote(council.db, first)).toMatchObject({ presentAtClosing: 1, votesFor: 2, voters: 2 });
  expect(getResolution(council.db, resolutionId).state).toBe("tabled");

  recordAttendance(council.as(clerk), {
    conventionId: meeting.conventionId,
    statuses: { [meeting.seats.podgorze]: "present" },
  });
  const again = { ...about, repeatsVoteId: first, repeatReason: "Brak kworum" };
  const second = openedVote(council, meeting, again);
  castFor(council, second, meeting.seats.podgorze, "against");
  expect(closedVote(council, second)).toBe("rejected");
  expect(getVote(council.db, first).outcome).toBe("no-quorum");
  expect(getResolution(council.db, resolutionId)).toMatchObject({
    state: "rejected",
    votesAgainst: 1,
    presentThen: 2,
  });

  // A vote that was wrong is taken again too, and its result stands instead.
  const third = openedVote(council, meeting, { ...again, repeatsVoteId: second, repeatReason: "Pomyłka" });
  castFor(council, third, meeting.seats.podgorze, "for");
  closedVote(council, third);
  expect(getResolution(council.db, resolutionId).state).toBe("adopted");
  expect(listEventsOf(council.db, "resolution", resolutionId).at(-1)?.details).toMatchObject({
    state: "adopted",
    correctionReason: "Pomyłka",
  });
  expectRefusal(() => preparedVote(council, meeting, about), "resolution-decided");
});

test("an amendment carried becomes the resolution's text; the resolution is decided by its own vote", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const resolutionId = aDraft(council, meeting);
  const amending = { kind: "amendment", resolutionId };
  const lost = openedVote(council, meeting, { ...amending, amendedText: "Mniej." });
  castFor(council, lost, meeting.seats.krowodrza, "against");
  closedVote(council, lost);
  expect(getResolution(council.db, resolutionId).text).toBe("Więcej.");
  const won = openedVote(council, meeting, { ...amending, amendedText: "Dużo więcej." });
  castFor(council, won, meeting.seats.krowodrza, "for");
  closedVote(council, won);
  expect(getResolution(council.db, resolutionId)).toMatchObject({ text: "Dużo więcej.", state: "tabled" });
  const whole = openedVote(council, meeting, { kind: "resolution", resolutionId });
  castFor(council, whole, meeting.seats.krowodrza, "for");
  closedVote(council, whole);
  expect(getResolution(council.db, resolutionId)).toMatchObject({
    state: "adopted",
    voteMode: "counted",
    votesFor: 1,
    votesNotCast: 2,
    compositionThen: 3,
    quorumThen: 2,
  });
});

test("an indication names those with most votes, on the ballots and in the resolution", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const resolutionId = aDraft(council, meeting, { kind: "indication" });
  const voteId = preparedVote(council, meeting, { kind: "indication", seatsToFill: "2", resolutionId });
  for (const name of ["Anna Nowak", "Jan Zięba", "Ewa Lis"])
    nameCandidate(council.as(clerk), { voteId, name, districtId: null });
  const [anna = "", jan = "", ewa = ""] = listCandidates(council.db, voteId).map(({ id }) => id);
  openVote(council.as(clerk), { voteId, heldAt: null });
  const own = { voteId, attendanceId: meeting.seats.krowodrza, heldAt: null };
  expectRefusal(
    () => byPhone(council, krowodrzaChair, { ...own, candidateIds: [anna, jan, ewa] }),
    "too-many-indicated",
  );
  expectRefusal(() => byPhone(council, krowodrzaChair, { ...own, candidateIds: [] }), "vote-choice-needed");
  byPhone(council, krowodrzaChair, { ...own, candidateIds: [anna, jan] });
  byPhone(council, krowodrzaChair, { ...own, candidateIds: [ewa, jan] });
  byPhone(council, podgorzeChair, { voteId, attendanceId: meeting.seats.podgorze, candidateIds: [ewa] });
  expect(closedVote(council, voteId)).toBe("indicated");
  expect(
    listCandidates(council.db, voteId).map(({ votesFor, isIndicated }) => [votesFor, isIndicated]),
  ).toEqual([
    [0, false],
    [1, true],
    [2, true],
  ]);
  expect(getVote(council.db, voteId)).toMatchObject({ votesFor: null, votesNotCast: 1 });
  const detail = getResolutionDetail(council.db, resolutionId);
  expect([detail.state, detail.indications.map(({ name }) => name)]).toEqual([
    "adopted",
    ["Ewa Lis", "Jan Zięba"],
  ]);
});

test("hands are counted name by name too", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = preparedVote(council, meeting, { kind: "indication", mode: "hands", seatsToFill: "1" });
  for (const name of ["Anna Nowak", "Jan Zięba"])
    nameCandidate(council.as(clerk), { voteId, name, districtId: null });
  const [anna = "", jan = ""] = listCandidates(council.db, voteId).map(({ id }) => id);
  openVote(council.as(clerk), { voteId, heldAt: null });
  expectRefusal(() => closedVote(council, voteId, { [`hands-${anna}`]: "1" }), "counts-needed");
  expectRefusal(
    () => closedVote(council, voteId, { [`hands-${anna}`]: "4", [`hands-${jan}`]: "1" }),
    "votes-exceed-present",
  );
  expect(closedVote(council, voteId, { [`hands-${anna}`]: "1", [`hands-${jan}`]: "1" })).toBe("tied");
});

test("a carried vote on the agenda is known by its hour; an abandoned vote decides nothing and gives its reason", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = openedVote(council, meeting, { kind: "agenda" });
  abandonVote(council.as(chair), { voteId, abandonReason: "Wniosek wycofano" });
  expect(getVote(council.db, voteId)).toMatchObject({ state: "abandoned", outcome: null });
  expectRefusal(() => abandonVote(council.as(chair), { voteId, abandonReason: "Znowu" }), "vote-over");
  expect(findAgendaVoteCarriedAt(council.db, meeting.conventionId)).toBeNull();
  const second = openedVote(council, meeting, { kind: "agenda" });
  castFor(council, second, meeting.seats.krowodrza, "for");
  closedVote(council, second);
  expect(findAgendaVoteCarriedAt(council.db, meeting.conventionId)).toBe("2026-03-12T15:00:00.000Z");
});

test("what a vote came to can be changed by nobody, not even behind the record's back", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const voteId = openedVote(council, meeting);
  castFor(council, voteId, meeting.seats.krowodrza, "for");
  closedVote(council, voteId);
  expect(() =>
    council.db.update(votes).set({ outcome: "rejected" }).where(eq(votes.id, voteId)).run(),
  ).toThrow(/never changed/);
});
