import type { ReadDb } from "#db/client";
import { listItems } from "../agenda/queries.ts";
import { listRoll } from "../attendance/queries.ts";
import type { RollEntry } from "../attendance/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { pick } from "../kernel/pick.ts";
import { listDistricts } from "../council/queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { listBallots, listCandidates, listNamed, listVotersAt, listVotes } from "./queries.ts";
import type { Ballot, Vote } from "./queries.ts";

const voteFields = [
  "id",
  "number",
  "kind",
  "subject",
  "subjectEn",
  "mode",
  "state",
  "agendaItemId",
  "amendedText",
  "repeatReason",
  "seatsToFill",
  "majority",
  "base",
  "tie",
  "chairVotes",
  "ruleSource",
  "openedAt",
  "closedAt",
  "voters",
  "votesFor",
  "votesAgainst",
  "votesAbstained",
  "votesNotCast",
  "outcome",
  "abandonReason",
] as const;

/** Whose ballot or seat: `V Krowodrza`, nothing for the chair's own; and who sits there. */
export type SeatName = { attendanceId: string; place: string | null; name: string | null };
export type BallotFacts = SeatName & Pick<Ballot, "choice" | "way"> & { candidates: string[] };

/** All that a page may show of a vote. How anybody voted by phone is left out until the vote is over. */
export type VoteFacts = Pick<Vote, (typeof voteFields)[number]> & {
  agendaItem: string | null;
  resolution: { id: string; citation: string; subject: string; subjectEn: string | null } | null;
  /** The number of the vote it repeats, and of the one that repeats it. */
  repeats: number | null;
  repeatedBy: number | null;
  quorum: {
    present: number;
    needed: number | null;
    composition: number | null;
    source: string | null;
  } | null;
  cast: number;
  ballots: BallotFacts[];
  /** Who may vote, or might have, and has not; empty before it opens and for a count of hands. */
  silent: SeatName[];
  candidates: {
    id: string;
    name: string;
    district: string | null;
    votesFor: number | null;
    isIndicated: boolean;
  }[];
};

/** Every vote of a convention as pages show it, in the order of their numbers. `now` null: who is silent in an open one does not matter. */
export function listVoteFacts(db: ReadDb, convention: Convention, now: Date | null): VoteFacts[] {
  const votes = listVotes(db, convention.id);
  if (votes.length === 0) return [];
  const items = new Map(listItems(db, convention.id).map((item) => [item.id, item.title]));
  const resolutions = new Map(
    listResolutionsOfConvention(db, convention.id).map((one) => [
      one.id,
      pick(one, ["id", "citation", "subject", "subjectEn"]),
    ]),
  );
  const roll = listRoll(db, convention.id);
  const districts = new Map(listDistricts(db, convention.bodyId).map(({ id, name }) => [id, name]));
  const numberOf = (id: string | null) => votes.find((vote) => vote.id === id)?.number ?? null;
  return votes.map((vote) => ({
    ...pick(vote, voteFields),
    agendaItem: items.get(vote.agendaItemId ?? "") ?? null,
    resolution: resolutions.get(vote.resolutionId ?? "") ?? null,
    repeats: numberOf(vote.repeatsVoteId),
    repeatedBy: votes.find(({ repeatsVoteId }) => repeatsVoteId === vote.id)?.number ?? null,
    quorum: quorumOf(vote),
    ...castIn(db, convention, vote, roll, now),
    candidates: listCandidates(db, vote.id).map((candidate) => ({
      ...pick(candidate, ["id", "name", "votesFor"]),
      district: districts.get(candidate.districtId ?? "") ?? null,
      isIndicated: candidate.isIndicated ?? false,
    })),
  }));
}

function quorumOf(vote: Vote): VoteFacts["quorum"] {
  const present = vote.presentAtClosing ?? vote.presentAtOpening;
  if (present === null) return null;
  return {
    present,
    needed: vote.quorumNeeded,
    composition: vote.composition,
    source: vote.quorumSource,
  };
}

/** The ballots of a vote and who is silent. Once it is over, whoever was in the room when it closed and has none. */
function castIn(
  db: ReadDb,
  convention: Convention,
  vote: Vote,
  roll: RollEntry[],
  now: Date | null,
): Pick<VoteFacts, "cast" | "ballots" | "silent"> {
  if (vote.openedAt === null || vote.mode === "hands") return { cast: 0, ballots: [], silent: [] };
  const ballots = listBallots(db, vote.id);
  const named = listNamed(db, vote.id);
  const standing = listCandidates(db, vote.id);
  const at = vote.closedAt ?? now?.toISOString() ?? null;
  const isOver = vote.state !== "open";
  const seatOf = (entry: RollEntry): SeatName => ({
    attendanceId: entry.id,
    place: entry.districtName && `${entry.districtRoman} ${entry.districtName}`,
    name: entry.substituteName ?? entry.name,
  });
  const shown = roll.flatMap((entry) => {
    const ballot = ballots.find(({ attendanceId }) => attendanceId === entry.id);
    return ballot ? [{ entry, ballot }] : [];
  });
  return {
    cast: ballots.length,
    ballots:
      isOver || vote.mode === "roll-call"
        ? shown.map(({ entry, ballot }) => ({
            ...seatOf(entry),
            ...pick(ballot, ["name", "choice", "way"]),
            candidates: standing
              .filter(({ id }) => named.some((one) => one.ballotId === ballot.id && one.candidateId === id))
              .map(({ name }) => name),
          }))
        : [],
    silent:
      vote.state === "abandoned" || at === null
        ? []
        : listVotersAt(db, convention, vote, at)
            .filter(({ id }) => !ballots.some(({ attendanceId }) => attendanceId === id))
            .map(seatOf),
  };
}

/** What somebody's own seat has said in a vote so far. */
export type OwnBallot = Pick<Ballot, "choice" | "way"> & { candidateIds: string[] };

export function findOwnBallot(db: ReadDb, voteId: string, attendanceId: string): OwnBallot | null {
  const ballot = listBallots(db, voteId).find((one) => one.attendanceId === attendanceId);
  if (!ballot) return null;
  const candidateIds = listNamed(db, voteId)
    .filter(({ ballotId }) => ballotId === ballot.id)
    .map(({ candidateId }) => candidateId);
  return { ...pick(ballot, ["choice", "way"]), candidateIds };
}
