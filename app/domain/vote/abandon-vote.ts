import { eq } from "drizzle-orm";
import { z } from "zod";
import { votes } from "#schema/votes";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayConductVotes } from "./policy.ts";
import { getVote } from "./queries.ts";

export const abandonVoteInput = z.object({ voteId: identity(), abandonReason: text(1000) });

/** A vote that is not taken, or broken off, with its reason: it decides nothing and stays visible once it was open. */
export function abandonVote(
  ctx: Context,
  { voteId, abandonReason }: z.output<typeof abandonVoteInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const vote = getVote(tx, voteId);
    refuseOn(["prepared", "open"].includes(vote.state) ? [] : [because("vote-over")]);

    tx.update(votes).set({ state: "abandoned", abandonReason }).where(eq(votes.id, voteId)).run();
    record("vote.abandoned", voteId, {
      conventionId: vote.conventionId,
      number: vote.number,
      heldAt: ctx.now().toISOString(),
    });
    return { id: voteId, conventionId: vote.conventionId };
  });
}
