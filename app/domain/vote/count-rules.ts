import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Choice, VoteMode, VoteOutcome, VoteRule, VoteState } from "./rules.ts";

/** Null: nobody said it. */
export type Figures = {
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
};
/** Whoever a majority may be counted from besides the ballots; composition is null where no rule gives it. */
export type House = { voters: number; composition: number | null };

export const castIn = ({ votesFor, votesAgainst, votesAbstained }: Figures): number =>
  (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstained ?? 0);

/** For, against and abstaining among open ballots. */
export function figuresOf(ballots: readonly { choice: string }[]): Figures {
  const count = (choice: Choice) => ballots.filter((ballot) => ballot.choice === choice).length;
  return {
    votesFor: count("for"),
    votesAgainst: count("against"),
    votesAbstained: count("abstained"),
  };
}

/**
 * What a vote comes to by its rule. Simple: more for than against; absolute: more than half of the base; two thirds: at
 * least that part of it. A tie is as many for as against in a simple majority: the others ask for more than half anyway.
 * `chairsChoice` is the chair's own ballot, if there is one.
 */
export function outcomeOf(
  { majority, base, tie }: VoteRule,
  figures: Figures,
  house: House,
  chairsChoice: string | null,
): "adopted" | "rejected" | "tied" {
  const [votesFor, votesAgainst] = [figures.votesFor ?? 0, figures.votesAgainst ?? 0];
  if (majority === "simple") {
    if (votesFor !== votesAgainst) return votesFor > votesAgainst ? "adopted" : "rejected";
    if (tie === "fails") return "rejected";
    const decides = tie === "chair-decides" ? chairsChoice : null;
    return decides === "for" ? "adopted" : decides === "against" ? "rejected" : "tied";
  }
  const whole = {
    cast: castIn(figures),
    present: house.voters,
    composition: house.composition ?? house.voters,
  }[base];
  const isCarried =
    majority === "absolute" ? votesFor * 2 > whole : votesFor > 0 && votesFor * 3 >= whole * 2;
  return isCarried ? "adopted" : "rejected";
}

/** Who stands for an indication, and how many named them. */
export type Standing = { id: string; votesFor: number | null };

/**
 * Who is indicated: those with most votes, as many as there are seats, and never anybody without a vote. As many votes on
 * both sides of the last seat settle nothing; no vote for anybody rejects them all.
 */
export function indicatedOf(
  seatsToFill: number,
  standing: readonly Standing[],
): { outcome: "indicated" | "rejected" | "tied"; ids: string[] } {
  const ranked = standing
    .map(({ id, votesFor }) => ({ id, votesFor: votesFor ?? 0 }))
    .filter(({ votesFor }) => votesFor > 0)
    .toSorted((a, b) => b.votesFor - a.votesFor);
  if (ranked.length === 0) return { outcome: "rejected", ids: [] };
  const [last, next] = [ranked[seatsToFill - 1], ranked[seatsToFill]];
  if (last && next && last.votesFor === next.votesFor) return { outcome: "tied", ids: [] };
  return { outcome: "indicated", ids: ranked.slice(0, seatsToFill).map(({ id }) => id) };
}

/** What closing a vote writes down beside its quorum. */
export type Counted = {
  figures: Figures & { votesNotCast: number | null };
  outcome: Exclude<VoteOutcome, "no-quorum">;
  indicated: string[];
};

/** A vote for and against, counted: whoever might vote and did not is counted apart from those who abstained. */
export function countVotes(
  rule: VoteRule,
  { votesFor, votesAgainst, votesAbstained }: Figures,
  house: House,
  chairsChoice: string | null,
): Counted {
  const figures = { votesFor, votesAgainst, votesAbstained };
  return {
    figures: { ...figures, votesNotCast: house.voters - castIn(figures) },
    outcome: outcomeOf(rule, figures, house, chairsChoice),
    indicated: [],
  };
}

/** An indication, counted: how many did not vote is known of ballots, not of hands. */
export function countNames(
  { seatsToFill, mode }: { seatsToFill: number | null; mode: VoteMode },
  standing: readonly Standing[],
  ballots: number,
  { voters }: House,
): Counted {
  const { outcome, ids } = indicatedOf(seatsToFill ?? 0, standing);
  const votesNotCast = mode === "hands" ? null : voters - ballots;
  return {
    figures: { votesFor: null, votesAgainst: null, votesAbstained: null, votesNotCast },
    outcome,
    indicated: ids,
  };
}

/** Only an open vote closes, and not before its opening or its last ballot. */
export function obstaclesToClosing(
  vote: { state: VoteState; openedAt: string | null },
  closedAt: string,
  ballots: readonly { castAt: string }[],
): Reason[] {
  if (vote.state !== "open") return [because("vote-not-open")];
  const wentOn = [vote.openedAt ?? "", ...ballots.map(({ castAt }) => castAt)].some((at) => at > closedAt);
  return wentOn ? [because("vote-went-on")] : [];
}

/** A hand count says all its figures: for, against and abstaining no more than voters; or each name no more than voters. */
export function obstaclesInHands(counted: Figures | readonly Standing[], voters: number): Reason[] {
  const isByName = (all: Figures | readonly Standing[]): all is readonly Standing[] => Array.isArray(all);
  const figures = isByName(counted)
    ? counted.map(({ votesFor }) => votesFor)
    : [counted.votesFor, counted.votesAgainst, counted.votesAbstained];
  if (figures.includes(null)) return [because("counts-needed")];
  const votes = isByName(counted) ? Math.max(0, ...figures.map(Number)) : castIn(counted);
  return votes > voters ? [because("votes-exceed-present", { votes, present: voters })] : [];
}
