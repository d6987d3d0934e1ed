import { and, asc, eq, max } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { ballotCandidates, ballots, candidates, votes } from "#schema/votes";
import { listInRoom } from "../attendance/presence-queries.ts";
import { quorumRuleOf } from "../attendance/queries.ts";
import type { RollEntry } from "../attendance/queries.ts";
import { ruleDayOf } from "../attendance/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { getCourse } from "../proceedings/queries.ts";
import { found } from "../kernel/refusal.ts";
import { findRuleOn } from "../rule-book/queries.ts";
import { assumedRule } from "./rules.ts";
import type { VoteRule } from "./rules.ts";

export type Vote = typeof votes.$inferSelect;
export type Ballot = typeof ballots.$inferSelect;
export type Candidate = typeof candidates.$inferSelect;

export const getVote = (db: ReadDb, voteId: string): Vote =>
  found(db.select().from(votes).where(eq(votes.id, voteId)).get());
export const getCandidate = (db: ReadDb, candidateId: string): Candidate =>
  found(db.select().from(candidates).where(eq(candidates.id, candidateId)).get());
export const findBallot = (db: ReadDb, voteId: string, attendanceId: string): Ballot | undefined =>
  db
    .select()
    .from(ballots)
    .where(and(eq(ballots.voteId, voteId), eq(ballots.attendanceId, attendanceId)))
    .get();
export const listBallots = (db: ReadDb, voteId: string): Ballot[] =>
  db.select().from(ballots).where(eq(ballots.voteId, voteId)).limit(500).all();
export const listCandidates = (db: ReadDb, voteId: string): Candidate[] =>
  db
    .select()
    .from(candidates)
    .where(eq(candidates.voteId, voteId))
    .orderBy(asc(candidates.position))
    .limit(200)
    .all();

/** Which candidates each ballot of a vote names. */
export const listNamed = (db: ReadDb, voteId: string): { ballotId: string; candidateId: string }[] =>
  db
    .select({ ballotId: ballotCandidates.ballotId, candidateId: ballotCandidates.candidateId })
    .from(ballotCandidates)
    .where(eq(ballotCandidates.voteId, voteId))
    .limit(10_000)
    .all();

/** Every vote of a convention, in the order of their numbers. */
export const listVotes = (db: ReadDb, conventionId: string): Vote[] =>
  db
    .select()
    .from(votes)
    .where(eq(votes.conventionId, conventionId))
    .orderBy(asc(votes.number))
    .limit(500)
    .all();

/** The vote that is open at a convention; never more than one. */
export const findOpenVote = (db: ReadDb, conventionId: string): Vote | undefined =>
  db
    .select()
    .from(votes)
    .where(and(eq(votes.conventionId, conventionId), eq(votes.state, "open")))
    .get();

export function nextVoteNumber(db: ReadDb, conventionId: string): number {
  const last = db
    .select({ number: max(votes.number) })
    .from(votes)
    .where(eq(votes.conventionId, conventionId))
    .get();
  return (last?.number ?? 0) + 1;
}

/** When the convention last agreed to another agenda; null while it never did. */
export const findAgendaVoteCarriedAt = (db: ReadDb, conventionId: string): string | null =>
  db
    .select({ closedAt: max(votes.closedAt) })
    .from(votes)
    .where(and(eq(votes.conventionId, conventionId), eq(votes.kind, "agenda"), eq(votes.outcome, "adopted")))
    .get()?.closedAt ?? null;

/** The rule votes of a convention are counted by: the rule book's of its day, and what is assumed where that is silent. */
export function findVoteRule(db: ReadDb, convention: Convention): VoteRule {
  const day = ruleDayOf(convention.heldOn);
  const ruled = (name: "vote-majority" | "vote-base" | "vote-tie") =>
    day === null ? undefined : findRuleOn(db, convention.bodyId, name, day);
  const [majority, base, tie] = [ruled("vote-majority"), ruled("vote-base"), ruled("vote-tie")];
  const sources = [majority, base, tie].flatMap((rule) => (rule ? [rule.source] : []));
  const { chairVotes, includesChair } = quorumRuleOf(db, convention);
  return {
    // A rule's value fits its name: `adoptRule` lets nothing else in.
    majority: (majority?.value as VoteRule["majority"] | undefined) ?? assumedRule.majority,
    base: (base?.value as VoteRule["base"] | undefined) ?? assumedRule.base,
    tie: (tie?.value as VoteRule["tie"] | undefined) ?? assumedRule.tie,
    chairVotes: chairVotes === null ? includesChair : chairVotes === "yes",
    ruleSource: [...new Set(sources)].join("; ") || null,
  };
}

/** Seats in the room at an instant that may vote; the chair's only where the chair votes. */
export const listVotersAt = (
  db: ReadDb,
  convention: Convention,
  { chairVotes }: Pick<VoteRule, "chairVotes">,
  at: string,
): RollEntry[] =>
  listInRoom(db, convention.id, at).filter(
    (entry) => entry.seatId !== null && (chairVotes || entry.districtId !== null),
  );

/** Is the convention in a pause, or between its two days? */
export const isPausedNow = (db: ReadDb, conventionId: string): boolean =>
  ["break", "adjourned"].includes(getCourse(db, conventionId).standing);
