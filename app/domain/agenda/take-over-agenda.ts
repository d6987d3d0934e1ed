import { z } from "zod";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { listApprovalsIn } from "./approval-queries.ts";
import { insertItem } from "./insert-item.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { findAgendaToTakeOver, listItems } from "./queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { inOrder } from "./order-rules.ts";
import { obstaclesToPreparing, withoutReturned } from "./rules.ts";

export const takeOverAgendaInput = z.object({ conventionId: identity() });

/**
 * The office begins an empty agenda with the items of the convention before: kinds, titles and lengths in their order.
 * Hours, presenters, papers and what was withdrawn belong to that day and stay there; so does what came back past its
 * date, which comes back again by itself while it is late, and the approval of minutes of an earlier convention.
 */
export function takeOverAgenda(
  ctx: Context,
  { conventionId }: z.output<typeof takeOverAgendaInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn(obstaclesToPreparing(convention, ctx.actor));
    refuseOn(listItems(tx, conventionId).length > 0 ? [because("agenda-not-empty")] : []);
    const earlier = found(findAgendaToTakeOver(tx, convention));

    const copies = new Map<string, string>();
    for (const { id, parentId, kind, title, titleEn, description, plannedMinutes } of inOrder(
      withoutReturned(
        listItems(tx, earlier.id).filter((item) => item.state === "planned"),
        [...listReturnsIn(tx, earlier.id), ...listApprovalsIn(tx, earlier.id)].map(
          ({ agendaItemId }) => agendaItemId,
        ),
      ),
    )) {
      const parent = parentId === null ? null : (copies.get(parentId) ?? null);
      copies.set(
        id,
        insertItem(tx, ctx, conventionId, {
          parentId: parent,
          kind,
          title,
          titleEn,
          description,
          plannedMinutes,
          startsAt: null,
          seatsToFill: null,
          proposalId: null,
          origin: "planned",
        }),
      );
    }
    record("agenda.taken-over", conventionId, {
      from: earlier.address ?? earlier.id,
      items: copies.size,
    });
    return { conventionId };
  });
}
