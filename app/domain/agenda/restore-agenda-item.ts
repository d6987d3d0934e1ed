import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaItems } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, refuseOn } from "../kernel/refusal.ts";
import { changeItem } from "./change-item.ts";
import { getAgendaItem } from "./queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { obstaclesInSession } from "./session-queries.ts";

export const restoreAgendaItemInput = z.object({ itemId: identity() });

/**
 * The office puts a withdrawn item back where it was. One under a withdrawn item waits for that one first; a matter past
 * its date that the chair took off comes back by itself with the next agenda.
 */
export function restoreAgendaItem(
  ctx: Context,
  { itemId }: z.output<typeof restoreAgendaItemInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, item) => {
    refuseOn(obstaclesInSession(tx, item.conventionId));
    refuseOn(item.state === "planned" ? [because("agenda-item-already-there")] : []);
    refuseOn(
      item.parentId && getAgendaItem(tx, item.parentId).state === "withdrawn"
        ? [because("agenda-item-withdrawn")]
        : [],
    );
    refuseOn(
      listReturnsIn(tx, item.conventionId).some(({ agendaItemId }) => agendaItemId === itemId)
        ? [because("agenda-item-taken-off")]
        : [],
    );
    tx.update(agendaItems)
      .set({ state: "planned", withdrawnReason: null })
      .where(eq(agendaItems.id, itemId))
      .run();
    return ["agenda.item-restored", { item: itemId, title: item.title }];
  });
}
