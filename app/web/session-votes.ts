import { listAgenda } from "#domain/agenda/queries";
import { occupiesSeat } from "#domain/attendance/policy";
import { listInRoom } from "#domain/attendance/presence-queries";
import { getQuorum, listRoll } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import type { Convention } from "#domain/convention/queries";
import { listDistricts } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { abandonVote, abandonVoteInput } from "#domain/vote/abandon-vote";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { editVote, editVoteInput } from "#domain/vote/edit-vote";
import { findOwnBallot, listVoteFacts } from "#domain/vote/fact-queries";
import { holdVote, holdVoteInput } from "#domain/vote/hold-vote";
import { nameCandidate, nameCandidateInput } from "#domain/vote/name-candidate";
import { openVote, openVoteInput } from "#domain/vote/open-vote";
import { mayCastForOthers } from "#domain/vote/policy";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";
import { isPausedNow } from "#domain/vote/queries";
import { removeCandidate, removeCandidateInput } from "#domain/vote/remove-candidate";
import { obstaclesInQuorum, obstaclesToOpening } from "#domain/vote/rules";
import { withdrawBallot, withdrawBallotInput } from "#domain/vote/withdraw-ballot";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";
import { hourOf, typedHour } from "./typed-hour.ts";

type Next = (result: { conventionId: string }, page: DeedRequest) => string;

const placeOf = ({ districtRoman, districtName }: RollEntry): string | null =>
  districtName && `${districtRoman} ${districtName}`;

/** What the steering page shows of votes: each with what may be done with it, and what a new one is made of. */
export function loadVotes({ db, now, actor }: Context, convention: Convention) {
  const votes = listVoteFacts(db, convention, now());
  const quorum = getQuorum(db, convention);
  const world = {
    convention,
    quorum,
    hasOpenVote: votes.some(({ state }) => state === "open"),
    isPaused: isPausedNow(db, convention.id),
  };
  return {
    conventionId: convention.id,
    mayCast: mayCastForOthers(actor),
    hasQuorum: obstaclesInQuorum(quorum).length === 0,
    votes: votes.map((vote) => ({
      ...vote,
      inTheWay:
        vote.state === "prepared"
          ? obstaclesToOpening(vote, { ...world, candidates: vote.candidates.length })
          : [],
    })),
    items: listAgenda(db, convention.id).map(({ id, number, title }) => ({
      value: id,
      label: `${number}. ${title}`,
      lang: "pl",
    })),
    resolutions: listResolutionsOfConvention(db, convention.id)
      .filter(({ state }) => state === "tabled")
      .map(({ id, citation, subject }) => ({ value: id, label: `${citation} ${subject}`, lang: "pl" })),
    districts: listDistricts(db, convention.bodyId).map(({ id, roman, name }) => ({
      value: id,
      label: `${roman} ${name}`,
      lang: "pl",
    })),
  };
}
export type LoadedVotes = ReturnType<typeof loadVotes>;

/** What the office does with votes. */
export const voteDeeds = (next: Next) => ({
  prepareVote: deed(prepareVoteInput, prepareVote, next),
  editVote: deed(editVoteInput, editVote, next),
  nameCandidate: deed(nameCandidateInput, nameCandidate, next),
  removeCandidate: deed(removeCandidateInput, removeCandidate, next),
  openVote: deed(openVoteInput, openVote, next),
  closeVote: deed(closeVoteInput, closeVote, next),
  abandonVote: deed(abandonVoteInput, abandonVote, next),
  holdVote: deed(
    holdVoteInput.extend(typedHour),
    (ctx, { time, ...said }) =>
      holdVote(ctx, { ...said, heldAt: hourOf(ctx, { heldAt: said.heldAt, time }) }),
    next,
  ),
  ...ballotDeeds(next),
});

/** What whoever sits in a seat does with the own ballot. */
export const ballotDeeds = (next: Next) => ({
  castBallot: deed(castBallotInput, castBallot, next),
  withdrawBallot: deed(withdrawBallotInput, withdrawBallot, next),
});

/** What a phone shows of votes: the open one with the own ballot of each own seat, and what is decided already, the newest first. */
export function loadBallots({ db, actor, now }: Context, convention: Convention) {
  const votes = listVoteFacts(db, convention, now());
  const open = votes.find(({ state }) => state === "open") ?? null;
  const inRoom = new Set(listInRoom(db, convention.id, now().toISOString()).map(({ id }) => id));
  return {
    open,
    closed: votes.filter(({ state }) => state === "closed").toReversed(),
    seats: listRoll(db, convention.id)
      .filter((entry) => occupiesSeat(actor, entry))
      .map((entry) => ({
        attendanceId: entry.id,
        place: placeOf(entry),
        isInRoom: inRoom.has(entry.id),
        ballot: open && findOwnBallot(db, open.id, entry.id),
      })),
  };
}
export type LoadedBallots = ReturnType<typeof loadBallots>;
