import type { Quorum } from "../attendance/rules.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export const resolutionKinds = ["motion", "opinion", "indication", "other"] as const;
export type ResolutionKind = (typeof resolutionKinds)[number];
export type ResolutionState = "tabled" | "adopted" | "rejected" | "outcome-unknown";
export const voteModes = ["counted", "unanimous", "acclamation", "not-known"] as const;
export type VoteMode = (typeof voteModes)[number];

/** Ballots as counted. Who was present and cast none is counted apart from those who abstained. Null: nobody stated it. */
export type Votes = {
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  votesNotCast: number | null;
};

export type Outcome = "adopted" | "rejected";

/** Simple majority: more for than against; a tie fails, abstentions do not count. */
export const hasMajority = (votesFor: number, votesAgainst: number): boolean => votesFor > votesAgainst;

/** What a vote comes to. `stated` is what the record says of a vote whose figures are not known. */
export function outcomeOf(
  mode: VoteMode,
  { votesFor, votesAgainst }: Votes,
  stated: Outcome | null,
): ResolutionState {
  if (mode === "unanimous" || mode === "acclamation") return "adopted";
  if (mode === "not-known" || votesFor === null || votesAgainst === null) return stated ?? "outcome-unknown";
  return hasMajority(votesFor, votesAgainst) ? "adopted" : "rejected";
}

/** Only the figures that belong to the mode: an acclamation and an unknown vote have none. */
export function votesIn(
  mode: VoteMode,
  { votesFor, votesAgainst, votesAbstained, votesNotCast }: Votes,
): Votes {
  const hasFigures = mode === "counted" || mode === "unanimous";
  return hasFigures
    ? { votesFor, votesAgainst, votesAbstained, votesNotCast }
    : { votesFor: null, votesAgainst: null, votesAbstained: null, votesNotCast: null };
}

/** All ballots and silent ones together; null when no figure was stated. */
export function totalOf(votes: Votes): number | null {
  const stated = [votes.votesFor, votes.votesAgainst, votes.votesAbstained, votes.votesNotCast].filter(
    (figure) => figure !== null,
  );
  return stated.length > 0 ? stated.reduce((sum, figure) => sum + figure, 0) : null;
}

/** Figures that contradict each other or the chosen mode. Nobody against and nobody abstaining makes a vote unanimous. */
export function obstaclesInFigures(mode: VoteMode, votes: Votes, mayBeIncomplete: boolean): Reason[] {
  const isMissing =
    mode === "counted" &&
    (votes.votesFor === null || votes.votesAgainst === null || votes.votesAbstained === null);
  if (isMissing && !mayBeIncomplete) return [because("counts-needed")];
  const isContested =
    (votes.votesAgainst ?? 0) > 0 || (votes.votesAbstained ?? 0) > 0 || votes.votesFor === 0;
  return mode === "unanimous" && isContested ? [because("vote-not-unanimous")] : [];
}

/** Measured only against a recorded attendance: a quorum, and no more ballots than people who may vote. */
export function obstaclesInAttendance(votes: Votes, quorum: Quorum, voters: number | null): Reason[] {
  const { present, needed, base, isReached, source } = quorum;
  const obstacles =
    isReached === false
      ? [
          because(
            "no-quorum",
            { present: present ?? "?", needed: needed ?? "?", composition: base ?? "?" },
            source,
          ),
        ]
      : [];
  const total = totalOf(votes);
  const limit = present === null && voters === null ? null : Math.max(present ?? 0, voters ?? 0);
  return total !== null && limit !== null && total > limit
    ? [...obstacles, because("votes-exceed-present", { votes: total, present: limit })]
    : obstacles;
}

/** A decided matter is decided once; a figure put down wrongly is corrected with its reason. */
export const obstaclesToDecidingAgain = (
  state: ResolutionState,
  correctionReason: string | null,
): Reason[] => (state !== "tabled" && !correctionReason ? [because("resolution-decided")] : []);

type Stage = { state: string; isArchived: boolean };
const allow = (states: string[], convention: Stage): Reason[] =>
  convention.isArchived || states.includes(convention.state)
    ? []
    : [because("convention-wrong-state", { state: convention.state })];

export const obstaclesToTabling = (convention: Stage): Reason[] =>
  allow(["planned", "convened", "in-session", "closed"], convention);
/** One votes at a meeting; the clerk may write it down after it closed. */
export const obstaclesToVoting = (convention: Stage): Reason[] => allow(["in-session", "closed"], convention);

export type ReplyState = "none-expected" | "awaited" | "late" | "received" | "not-known";

/** Did the addressee reply? Silence counts only for an adopted resolution that is not from the archive. */
export function replyStateOf(
  resolution: {
    state: ResolutionState;
    addressee: string | null;
    repliedOn: string | null;
    replyText: string | null;
    replyDueOn: string | null;
    isArchived: boolean;
  },
  today: string,
): ReplyState {
  if (resolution.repliedOn !== null || resolution.replyText !== null) return "received";
  if (resolution.state !== "adopted" || resolution.addressee === null) return "none-expected";
  if (resolution.isArchived) return "not-known";
  return resolution.replyDueOn !== null && resolution.replyDueOn < today ? "late" : "awaited";
}
