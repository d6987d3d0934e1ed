import { eq } from "drizzle-orm";
import { z } from "zod";
import { candidates } from "#schema/votes";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayConductVotes } from "./policy.ts";
import { getCandidate, getVote } from "./queries.ts";
import { obstaclesToChanging } from "./rules.ts";

export const removeCandidateInput = z.object({ candidateId: identity() });

/** Somebody no longer stands; only until the vote opens. */
export function removeCandidate(
  ctx: Context,
  { candidateId }: z.output<typeof removeCandidateInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const candidate = getCandidate(tx, candidateId);
    const vote = getVote(tx, candidate.voteId);
    refuseOn(obstaclesToChanging(vote));

    tx.delete(candidates).where(eq(candidates.id, candidateId)).run();
    record("vote.candidate-removed", vote.id, { number: vote.number, name: candidate.name });
    return { id: vote.id, conventionId: vote.conventionId };
  });
}
