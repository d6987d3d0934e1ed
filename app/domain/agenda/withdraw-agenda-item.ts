import { inArray } from "drizzle-orm";
import { z } from "zod";
import { agendaItems } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { because, refuseOn } from "../kernel/refusal.ts";
import { changeItem } from "./change-item.ts";
import { listEnteredReturns } from "./list-overdue.ts";
import { listItems } from "./queries.ts";
import { siblingsOf } from "./order-rules.ts";
import { obstaclesInSession } from "./session-queries.ts";

export const withdrawAgendaItemInput = z.object({
  itemId: identity(),
  reason: text(),
});

/** The office takes an item off the agenda, with those under it. It stays where it was, struck, with the reason. */
export function withdrawAgendaItem(
  ctx: Context,
  { itemId, reason }: z.output<typeof withdrawAgendaItemInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, item) => {
    refuseOn(obstaclesInSession(tx, item.conventionId));
    refuseOn(item.state === "withdrawn" ? [because("agenda-item-withdrawn")] : []);
    const inside = siblingsOf(listItems(tx, item.conventionId), itemId)
      .filter((other) => other.state === "planned")
      .map((other) => other.id);
    const returned = listEnteredReturns(tx, item.conventionId).mine.filter(
      ({ takenOffOn, agendaItemId }) => takenOffOn === null && [itemId, ...inside].includes(agendaItemId),
    );
    refuseOn(returned.length > 0 ? [because("agenda-item-came-back")] : []);
    tx.update(agendaItems)
      .set({ state: "withdrawn", withdrawnReason: reason })
      .where(inArray(agendaItems.id, [itemId, ...inside]))
      .run();
    return ["agenda.item-withdrawn", { item: itemId, title: item.title, reason }];
  });
}
