import { eq } from "drizzle-orm";
import { z } from "zod";
import type { ReadDb } from "#db/client";
import { candidates, votes } from "#schema/votes";
import { getQuorum, getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalCount } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { countNames, countVotes, figuresOf, obstaclesInHands, obstaclesToClosing } from "./count-rules.ts";
import { mayConductVotes } from "./policy.ts";
import { getVote, listBallots, listCandidates, listNamed, listVotersAt } from "./queries.ts";
import type { Ballot, Vote } from "./queries.ts";
import type { VoteOutcome } from "./rules.ts";

const field = /^hands-(.+)$/;

/** A hand count comes with its figures; of an indication with one field `hands-<candidate>` for each who stands. */
export const closeVoteInput = z
  .looseObject({
    voteId: identity(),
    votesFor: optionalCount(999),
    votesAgainst: optionalCount(999),
    votesAbstained: optionalCount(999),
    heldAt: heldAt(),
  })
  .transform(({ voteId, votesFor, votesAgainst, votesAbstained, heldAt: claimed, ...form }, ctx) => {
    const hands: Record<string, number | null> = {};
    for (const [name, value] of Object.entries(form)) {
      const id = field.exec(name)?.[1];
      if (!id) continue;
      const counted = optionalCount(999).safeParse(value);
      if (counted.success) hands[id] = counted.data;
      else ctx.addIssue({ code: "custom", message: "not-a-count", path: [name] });
    }
    return { voteId, votesFor, votesAgainst, votesAbstained, hands, heldAt: claimed };
  });

type Said = z.output<typeof closeVoteInput>;

/**
 * Ends a vote and says what it came to, by the rule stored with it. The quorum is looked at once more: without it nothing
 * is decided, and the vote may be repeated. Whoever cast a ballot and left before the end has voted.
 */
export function closeVote(
  ctx: Context,
  said: Said,
): { id: string; conventionId: string; outcome: VoteOutcome } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const vote = getVote(tx, said.voteId);
    const convention = getConvention(tx, vote.conventionId);
    const closedAt = instantHeld(ctx.now(), said.heldAt);
    const ballots = listBallots(tx, vote.id);
    const standing = standingFor(tx, vote, said.hands);
    const inRoom = listVotersAt(tx, convention, vote, closedAt).map(({ id }) => id);
    const voters = new Set([...inRoom, ...ballots.map(({ attendanceId }) => attendanceId)]).size;
    refuseOn([
      ...obstaclesToHolding(said.heldAt, ctx.now(), convention),
      ...obstaclesToClosing(vote, closedAt, ballots),
      ...(vote.mode === "hands"
        ? obstaclesInHands(vote.kind === "indication" ? standing : said, voters)
        : []),
    ]);

    const quorum = getQuorum(tx, convention, closedAt);
    const hasQuorum = quorum.isReached !== false;
    const house = { voters, composition: quorum.base };
    const counted =
      vote.kind === "indication"
        ? countNames(vote, standing, ballots.length, house)
        : countVotes(
            vote,
            vote.mode === "hands" ? said : figuresOf(ballots),
            house,
            chairsChoice(tx, ballots),
          );
    const outcome: VoteOutcome = hasQuorum ? counted.outcome : "no-quorum";
    for (const { id, votesFor } of standing)
      tx.update(candidates)
        .set({ votesFor, isIndicated: outcome === "indicated" && counted.indicated.includes(id) })
        .where(eq(candidates.id, id))
        .run();
    tx.update(votes)
      .set({
        state: "closed",
        closedAt,
        presentAtClosing: quorum.present,
        composition: quorum.base,
        quorumNeeded: quorum.needed,
        quorumSource: quorum.source,
        voters,
        ...counted.figures,
        outcome,
      })
      .where(eq(votes.id, vote.id))
      .run();
    record("vote.closed", vote.id, {
      conventionId: convention.id,
      number: vote.number,
      kind: vote.kind,
      outcome,
      ...counted.figures,
      heldAt: closedAt,
    });
    return { id: vote.id, conventionId: convention.id, outcome };
  });
}

/** Who stands, and how many named each: on ballots, or as hands were counted. */
function standingFor(
  db: ReadDb,
  vote: Vote,
  hands: Said["hands"],
): { id: string; votesFor: number | null }[] {
  const named = listNamed(db, vote.id);
  return listCandidates(db, vote.id).map(({ id }) => ({
    id,
    votesFor:
      vote.mode === "hands"
        ? (hands[id] ?? null)
        : named.filter(({ candidateId }) => candidateId === id).length,
  }));
}

/** How the chair's own seat voted, if it did. */
function chairsChoice(db: ReadDb, ballots: Ballot[]): string | null {
  const isChairs = ({ attendanceId }: Ballot) => getRollEntry(db, attendanceId).districtId === null;
  return ballots.find(isChairs)?.choice ?? null;
}
