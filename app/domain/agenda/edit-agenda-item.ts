import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaItems } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, refuseOn } from "../kernel/refusal.ts";
import { changeItem } from "./change-item.ts";
import { itemFields } from "./draft-agenda-item.ts";
import { obstaclesInSession } from "./session-queries.ts";

export const editAgendaItemInput = z.object({
  itemId: identity(),
  ...itemFields,
});

/** The office corrects what it said of an item. Published versions stay as they were. */
export function editAgendaItem(
  ctx: Context,
  { itemId, ...said }: z.output<typeof editAgendaItemInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, item) => {
    refuseOn(obstaclesInSession(tx, item.conventionId));
    refuseOn(item.state === "withdrawn" ? [because("agenda-item-withdrawn")] : []);
    tx.update(agendaItems).set(said).where(eq(agendaItems.id, itemId)).run();
    return ["agenda.item-edited", { item: itemId, title: said.title }];
  });
}
