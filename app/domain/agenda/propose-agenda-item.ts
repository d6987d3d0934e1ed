import { z } from "zod";
import { agendaProposals } from "#schema/agenda";
import { getDistrict, getOwnBody } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { optionalIdentity, optionalParagraph, text } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayProposeFor } from "./policy.ts";

/** No district: the office proposes for itself. */
export const proposeAgendaItemInput = z.object({
  districtId: optionalIdentity(),
  title: text(),
  reason: optionalParagraph(),
});

/** A district's chair, or the office, asks for a matter to come before the convention. It waits until an agenda takes it. */
export function proposeAgendaItem(
  ctx: Context,
  { districtId, title, reason }: z.output<typeof proposeAgendaItemInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayProposeFor(ctx.actor, districtId));
    const bodyId = districtId ? getDistrict(tx, districtId).bodyId : getOwnBody(tx).id;
    const proposal = {
      id: ctx.newId(),
      bodyId,
      districtId,
      title,
      reason,
      state: "waiting" as const,
      takenIntoConventionId: null,
      leftOverFromItemId: null,
    };
    tx.insert(agendaProposals).values(proposal).run();
    record("agenda-proposal.made", proposal.id, {
      title,
      district: districtId,
    });
    return { id: proposal.id };
  });
}
