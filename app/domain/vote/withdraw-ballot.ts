import { eq } from "drizzle-orm";
import { z } from "zod";
import { ballotCandidates, ballots } from "#schema/votes";
import { occupiesSeat } from "../attendance/policy.ts";
import { getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayCastFor } from "./policy.ts";
import { findBallot, getVote } from "./queries.ts";
import { obstaclesToCasting } from "./rules.ts";

export const withdrawBallotInput = z.object({
  voteId: identity(),
  attendanceId: identity(),
  heldAt: heldAt(),
});

/** A seat takes its ballot back while the vote is open, and has then not voted. */
export function withdrawBallot(
  ctx: Context,
  { voteId, attendanceId, heldAt: claimed }: z.output<typeof withdrawBallotInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const seat = getRollEntry(tx, attendanceId);
    permit(mayCastFor(ctx.actor, seat));
    const vote = getVote(tx, voteId);
    const ballot = found(findBallot(tx, voteId, attendanceId));
    const withdrawnAt = instantHeld(ctx.now(), claimed);
    refuseOn([
      ...obstaclesToHolding(claimed, ctx.now(), getConvention(tx, vote.conventionId)),
      ...obstaclesToCasting(vote, {
        isVoter: true, // whoever has voted may take it back, even on the way out
        isByPhone: occupiesSeat(ctx.actor, seat),
        castAt: withdrawnAt,
        openedAt: vote.openedAt,
        lastCastAt: ballot.castAt,
      }),
    ]);

    tx.delete(ballotCandidates).where(eq(ballotCandidates.ballotId, ballot.id)).run();
    tx.delete(ballots).where(eq(ballots.id, ballot.id)).run();
    record("vote.ballot-withdrawn", voteId, { number: vote.number, attendanceId, heldAt: withdrawnAt });
    return { id: voteId, conventionId: vote.conventionId };
  });
}
