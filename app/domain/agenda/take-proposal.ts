import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaProposals } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { insertItem } from "./insert-item.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { getAgendaItem } from "./queries.ts";
import { getProposal } from "./proposal-queries.ts";
import { obstaclesToPreparing, obstaclesToTakingUp } from "./rules.ts";
import { obstaclesInSession } from "./session-queries.ts";

export const takeProposalInput = z.object({
  proposalId: identity(),
  conventionId: identity(),
});

/** The office puts a waiting matter on a convention's agenda. One left over keeps its kind and length. */
export function takeProposal(
  ctx: Context,
  { proposalId, conventionId }: z.output<typeof takeProposalInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const proposal = getProposal(tx, proposalId);
    const convention = getConvention(tx, conventionId);
    refuseOn([
      ...obstaclesToPreparing(convention, ctx.actor),
      ...obstaclesInSession(tx, convention.id),
      ...obstaclesToTakingUp(proposal, convention),
    ]);

    const before = proposal.leftOverFromItemId ? getAgendaItem(tx, proposal.leftOverFromItemId) : null;
    const { title, reason } = proposal;
    const id = insertItem(tx, ctx, conventionId, {
      parentId: null,
      proposalId,
      title,
      description: reason,
      titleEn: before?.titleEn ?? null,
      kind: before?.kind ?? "discussion",
      plannedMinutes: before?.plannedMinutes ?? null,
      startsAt: null,
      seatsToFill: before?.seatsToFill ?? null,
      origin: "planned",
    });
    record("agenda.item-drafted", conventionId, {
      item: id,
      title,
      proposal: proposalId,
    });
    tx.update(agendaProposals)
      .set({ state: "taken", takenIntoConventionId: conventionId })
      .where(eq(agendaProposals.id, proposalId))
      .run();
    record("agenda-proposal.taken", proposalId, { convention: conventionId });
    return { id, conventionId };
  });
}
