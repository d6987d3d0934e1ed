import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaProposals } from "#schema/agenda";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayWithdrawProposal } from "./policy.ts";
import { getProposal } from "./proposal-queries.ts";

export const withdrawProposalInput = z.object({ proposalId: identity() });

/** Whoever proposed takes the proposal back, as long as it waits. */
export function withdrawProposal(
  ctx: Context,
  { proposalId }: z.output<typeof withdrawProposalInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const proposal = getProposal(tx, proposalId);
    permit(mayWithdrawProposal(ctx.actor, proposal));
    refuseOn(proposal.state === "waiting" ? [] : [because("proposal-not-waiting")]);

    tx.update(agendaProposals).set({ state: "withdrawn" }).where(eq(agendaProposals.id, proposalId)).run();
    record("agenda-proposal.withdrawn", proposalId);
    return { id: proposalId };
  });
}
