import { eq } from "drizzle-orm";
import { z } from "zod";
import { votes } from "#schema/votes";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayConductVotes } from "./policy.ts";
import { obstaclesInVote, voteFields, whatItsKindHas } from "./prepare-vote.ts";
import { findVoteRule, getVote } from "./queries.ts";
import { obstaclesToChanging } from "./rules.ts";

const { repeatsVoteId: _repeats, repeatReason: _reason, ...editable } = voteFields;
export const editVoteInput = z.object({ ...editable, voteId: identity() });

/** What is voted, or how, is put otherwise before it opens; the rule is read again. What it repeats stays. */
export function editVote(
  ctx: Context,
  { voteId, ...edited }: z.output<typeof editVoteInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const vote = getVote(tx, voteId);
    const convention = getConvention(tx, vote.conventionId);
    const said = { ...edited, repeatsVoteId: vote.repeatsVoteId, repeatReason: vote.repeatReason };
    refuseOn([...obstaclesToChanging(vote), ...obstaclesInVote(tx, said, convention)]);

    tx.update(votes)
      .set({ ...whatItsKindHas(said), ...findVoteRule(tx, convention) })
      .where(eq(votes.id, voteId))
      .run();
    record("vote.edited", voteId, { number: vote.number, kind: said.kind, mode: said.mode });
    return { id: voteId, conventionId: vote.conventionId };
  });
}
