import { eq } from "drizzle-orm";
import { z } from "zod";
import { ballotCandidates, ballots } from "#schema/votes";
import { getRollEntry } from "../attendance/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { isOwnSeat, mayCastFor } from "./policy.ts";
import { findBallot, getVote } from "./queries.ts";
import { obstaclesToCasting } from "./rules.ts";

export const withdrawBallotInput = z.object({ voteId: identity(), attendanceId: identity() });

/** A seat takes its ballot back while the vote is open, and has then not voted. */
export function withdrawBallot(
  ctx: Context,
  { voteId, attendanceId }: z.output<typeof withdrawBallotInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const seat = getRollEntry(tx, attendanceId);
    permit(mayCastFor(ctx.actor, seat));
    const vote = getVote(tx, voteId);
    const ballot = found(findBallot(tx, voteId, attendanceId));
    const heldAt = ctx.now().toISOString();
    refuseOn(
      obstaclesToCasting(vote, {
        isVoter: true, // whoever has voted may take it back, even on the way out
        isByPhone: isOwnSeat(ctx.actor, seat),
        castAt: heldAt,
        openedAt: vote.openedAt,
        lastCastAt: ballot.castAt,
      }),
    );

    tx.delete(ballotCandidates).where(eq(ballotCandidates.ballotId, ballot.id)).run();
    tx.delete(ballots).where(eq(ballots.id, ballot.id)).run();
    record("vote.ballot-withdrawn", voteId, { number: vote.number, attendanceId, heldAt });
    return { id: voteId, conventionId: vote.conventionId };
  });
}
