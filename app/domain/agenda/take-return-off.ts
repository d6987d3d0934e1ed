import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaItems, agendaReturns } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayTakeReturnOff } from "./policy.ts";
import { listItems } from "./queries.ts";
import { getReturn } from "./return-queries.ts";
import { obstaclesToPreparing } from "./rules.ts";
import { siblingsOf } from "./order-rules.ts";

export const takeReturnOffInput = z.object({ returnId: identity(), takenOffReason: text() });

/**
 * The chair takes a matter past its date off an agenda, with a reason that everybody can read. It comes back with the next
 * one. Refuses while other items lie under it.
 */
export function takeReturnOff(
  ctx: Context,
  { returnId, takenOffReason }: z.output<typeof takeReturnOffInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayTakeReturnOff(ctx.actor));
    const entry = getReturn(tx, returnId);
    const inside = siblingsOf(listItems(tx, entry.conventionId), entry.agendaItemId);
    refuseOn([
      ...obstaclesToPreparing(getConvention(tx, entry.conventionId), ctx.actor),
      ...(entry.takenOffOn === null ? [] : [because("agenda-item-withdrawn")]),
      ...(inside.some(({ state }) => state === "planned") ? [because("agenda-item-holds-others")] : []),
    ]);

    tx.update(agendaReturns)
      .set({ takenOffOn: polishDay(ctx.now()), takenOffReason })
      .where(eq(agendaReturns.id, returnId))
      .run();
    tx.update(agendaItems)
      .set({ state: "withdrawn", withdrawnReason: takenOffReason })
      .where(eq(agendaItems.id, entry.agendaItemId))
      .run();
    record("agenda.return-taken-off", entry.conventionId, {
      item: entry.agendaItemId,
      reason: takenOffReason,
    });
    return { conventionId: entry.conventionId };
  });
}
