import { eq } from "drizzle-orm";
import { z } from "zod";
import { votes } from "#schema/votes";
import { getQuorum } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { getCourse } from "../proceedings/queries.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayConductVotes } from "./policy.ts";
import { obstaclesInVote } from "./prepare-vote.ts";
import { findOpenVote, getVote, isPausedNow, listCandidates } from "./queries.ts";
import { obstaclesToOpening } from "./rules.ts";

export const openVoteInput = z.object({ voteId: identity(), heldAt: heldAt() });

/** Lets the convention vote. Refuses without a quorum at this instant, during a break, and while another vote is open. */
export function openVote(
  ctx: Context,
  { voteId, heldAt: claimed }: z.output<typeof openVoteInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const vote = getVote(tx, voteId);
    const convention = getConvention(tx, vote.conventionId);
    const openedAt = instantHeld(ctx.now(), claimed);
    const quorum = getQuorum(tx, convention, openedAt);
    refuseOn([
      ...obstaclesToHolding(claimed, ctx.now(), convention),
      ...obstaclesToOpening(vote, {
        convention,
        quorum,
        hasOpenVote: findOpenVote(tx, convention.id) !== undefined,
        isPaused: isPausedNow(tx, convention.id),
        candidates: listCandidates(tx, voteId).length,
      }),
      ...obstaclesInVote(tx, vote, convention),
    ]);

    tx.update(votes)
      .set({
        state: "open",
        // What is voted without an item named is voted under the one that is on.
        agendaItemId: vote.agendaItemId ?? getCourse(tx, convention.id).agendaItemId,
        openedAt,
        presentAtOpening: quorum.present,
        composition: quorum.base,
        quorumNeeded: quorum.needed,
        quorumSource: quorum.source,
      })
      .where(eq(votes.id, voteId))
      .run();
    record("vote.opened", voteId, {
      conventionId: convention.id,
      number: vote.number,
      present: quorum.present,
      needed: quorum.needed,
      heldAt: openedAt,
    });
    return { id: voteId, conventionId: convention.id };
  });
}
