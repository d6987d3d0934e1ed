import type { Quorum } from "../attendance/rules.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** What can be voted by a show of hands and told afterwards: all but what needs candidates or a new wording. */
export const heldKinds = ["resolution", "procedural", "agenda", "adoption"] as const;

export const voteKinds = [
  "resolution",
  "amendment",
  "agenda",
  "procedural",
  "indication",
  "adoption",
] as const;
export type VoteKind = (typeof voteKinds)[number];
export const voteModes = ["roll-call", "hands", "phones"] as const;
export type VoteMode = (typeof voteModes)[number];
export const choices = ["for", "against", "abstained"] as const;
export type Choice = (typeof choices)[number];
export type VoteOutcome = "adopted" | "rejected" | "tied" | "no-quorum" | "indicated";
export type VoteState = "prepared" | "open" | "closed" | "abandoned";

/** The rule a vote is counted by, with the paragraphs it comes from; nothing where it is assumed. */
export type VoteRule = {
  majority: "simple" | "absolute" | "two-thirds";
  base: "cast" | "present" | "composition";
  tie: "fails" | "chair-decides" | "repeat";
  chairVotes: boolean;
  ruleSource: string | null;
};

/** Where the rule book is silent: more for than against, a tie fails. */
export const assumedRule = { majority: "simple", base: "cast", tie: "fails" } as const;

type Stage = { state: string };
const allow = (states: string[], { state }: Stage): Reason[] =>
  states.includes(state) ? [] : [because("convention-wrong-state", { state })];

/** Votes are prepared before a convention or while it sits. */
export const obstaclesToPreparing = (convention: Stage): Reason[] =>
  allow(["planned", "convened", "in-session"], convention);

/** Only a vote that nobody opened yet may still be changed. */
export const obstaclesToChanging = ({ state }: { state: VoteState }): Reason[] =>
  state === "prepared" ? [] : [because("vote-not-prepared")];

type Matter = {
  kind: VoteKind;
  amendedText: string | null;
  seatsToFill: number | null;
  repeatsVoteId: string | null;
  repeatReason: string | null;
};
type ItsResolution = { conventionId: string; state: string; kind: string };

/** What a vote must say for its kind: the resolution, the new wording, the number of seats, the reason of repeating. */
export function obstaclesInMatter(
  matter: Matter,
  conventionId: string,
  resolution: ItsResolution | null,
  repeated: { conventionId: string; state: VoteState } | null,
): Reason[] {
  const { kind, amendedText, seatsToFill, repeatReason } = matter;
  const needsResolution = kind === "resolution" || kind === "amendment";
  const isElsewhere = (one: { conventionId: string } | null) =>
    one !== null && one.conventionId !== conventionId;
  return [
    ...(needsResolution && !resolution ? [because("vote-resolution-needed")] : []),
    ...(isElsewhere(resolution) || isElsewhere(repeated) ? [because("vote-elsewhere")] : []),
    ...(resolution && resolution.state !== "tabled" && !repeated ? [because("resolution-decided")] : []),
    ...(kind === "indication" && resolution && resolution.kind !== "indication"
      ? [because("not-an-indication")]
      : []),
    ...(kind === "amendment" && !amendedText ? [because("vote-wording-needed")] : []),
    ...(kind === "indication" && !seatsToFill ? [because("vote-seats-needed")] : []),
    ...(repeated && !["closed", "abandoned"].includes(repeated.state) ? [because("vote-not-over")] : []),
    ...(repeated && !repeatReason ? [because("vote-repeat-reason-needed")] : []),
  ];
}

type OpeningWorld = {
  convention: Stage;
  quorum: Quorum;
  hasOpenVote: boolean;
  isPaused: boolean;
  candidates: number;
};

/** Everything that stands in the way of opening, at once: the stage, a vote already open, a break, nobody to choose, no quorum. */
export function obstaclesToOpening(
  vote: { state: VoteState; kind: VoteKind },
  { convention, quorum, hasOpenVote, isPaused, candidates }: OpeningWorld,
): Reason[] {
  return [
    ...obstaclesToChanging(vote),
    ...allow(["in-session"], convention),
    ...(hasOpenVote ? [because("vote-already-open")] : []),
    ...(isPaused ? [because("vote-during-break")] : []),
    ...(vote.kind === "indication" && candidates === 0 ? [because("vote-candidates-needed")] : []),
    ...obstaclesInQuorum(quorum),
  ];
}

/** Nobody may vote without a quorum; where no rule gives one, it is enough that somebody wrote down who is there. */
export function obstaclesInQuorum({ present, needed, base, isReached, source }: Quorum): Reason[] {
  if (present === null) return [because("attendance-not-recorded")];
  const facts = { present, needed: needed ?? "?", composition: base ?? "?" };
  return isReached === false ? [because("no-quorum", facts, source)] : [];
}

type Casting = {
  isVoter: boolean;
  isByPhone: boolean;
  castAt: string;
  openedAt: string | null;
  lastCastAt: string | null;
};

/** One seat, one ballot: while the vote is open, by whoever is in the room, and never over a newer one. */
export function obstaclesToCasting(
  vote: { state: VoteState; mode: VoteMode },
  { isVoter, isByPhone, castAt, openedAt, lastCastAt }: Casting,
): Reason[] {
  if (vote.state !== "open") return [because("vote-not-open")];
  return [
    ...(vote.mode === "hands" ? [because("vote-by-hands")] : []),
    ...(vote.mode === "roll-call" && isByPhone ? [because("vote-by-roll-call")] : []),
    ...(isVoter ? [] : [because("vote-not-a-voter")]),
    ...((openedAt !== null && castAt < openedAt) || (lastCastAt !== null && castAt < lastCastAt)
      ? [because("vote-went-on")]
      : []),
  ];
}

/** A ballot says for, against or abstained; in an indication it names people instead, no more than there are seats. */
export function obstaclesInBallot(
  vote: { kind: VoteKind; seatsToFill: number | null },
  choice: Choice | null,
  named: readonly string[],
  standing: readonly { id: string }[],
): Reason[] {
  if (vote.kind !== "indication") return choice === null ? [because("vote-choice-needed")] : [];
  const seats = vote.seatsToFill ?? 0;
  const isStranger = named.some((id) => !standing.some((candidate) => candidate.id === id));
  return [
    ...(named.length === 0 || isStranger ? [because("vote-choice-needed")] : []),
    ...(new Set(named).size > seats ? [because("too-many-indicated", { seats })] : []),
  ];
}
