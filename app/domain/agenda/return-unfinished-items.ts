import { z } from "zod";
import { agendaProposals } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { getProposal, listReturnedItemIds } from "./proposal-queries.ts";
import { listItems } from "./queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { obstaclesToReturning, withoutReturned } from "./rules.ts";

export const returnUnfinishedItemsInput = z.object({
  conventionId: identity(),
  itemIds: identities().refine((ids) => ids.length > 0, "required"),
});

/**
 * After the convention the office returns what it did not get to: each item waits again, for the district that once
 * proposed it. A matter past its date comes back by itself, so it is not returned by hand as well.
 */
export function returnUnfinishedItems(
  ctx: Context,
  { conventionId, itemIds }: z.output<typeof returnUnfinishedItemsInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const { bodyId, ...convention } = getConvention(tx, conventionId);
    refuseOn(obstaclesToReturning(convention));
    const all = listItems(tx, conventionId);
    const items = all.filter((item) => itemIds.includes(item.id));
    const comeBack = listReturnsIn(tx, conventionId).map(({ agendaItemId }) => agendaItemId);
    const able = withoutReturned(all, comeBack);
    if (items.some((item) => !able.includes(item))) refuseOn([because("agenda-item-comes-back")]);
    const returned = listReturnedItemIds(tx, conventionId);
    if (items.length < new Set(itemIds).size) refuseOn([because("agenda-item-elsewhere")]);
    if (items.some((item) => returned.includes(item.id))) refuseOn([because("agenda-item-already-returned")]);

    for (const item of items) {
      const districtId = item.proposalId ? getProposal(tx, item.proposalId).districtId : null;
      const proposal = {
        id: ctx.newId(),
        bodyId,
        districtId,
        title: item.title,
        reason: item.description,
        state: "waiting" as const,
        takenIntoConventionId: null,
        leftOverFromItemId: item.id,
      };
      tx.insert(agendaProposals).values(proposal).run();
      record("agenda-proposal.made", proposal.id, {
        title: item.title,
        district: districtId,
        leftOverFrom: conventionId,
      });
    }
    return { conventionId };
  });
}
