import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalCount, optionalIdentity } from "../kernel/fields.ts";
import { refuseOn } from "../kernel/refusal.ts";
import { changeItem } from "./change-item.ts";
import { writePlaces } from "./insert-item.ts";
import { listItems } from "./queries.ts";
import { obstaclesToMoving, renumber } from "./order-rules.ts";
import { obstaclesInSession } from "./session-queries.ts";

/** `position` counts among the item's siblings from 1; `before`, `after` and `under` need the neighbour. */
export const moveAgendaItemInput = z
  .object({
    itemId: identity(),
    to: choice(["up", "down", "position", "before", "after", "under"]),
    neighbourId: optionalIdentity(),
    position: optionalCount(500),
  })
  .refine(({ to, position }) => to !== "position" || (position !== null && position > 0), {
    path: ["position"],
    error: "required",
  })
  .refine(({ to, neighbourId }) => neighbourId !== null || !["before", "after", "under"].includes(to), {
    path: ["neighbourId"],
    error: "required",
  });

/** The office moves an item: a step, to a position, beside a neighbour, or under it. Those around it close up. */
export function moveAgendaItem(
  ctx: Context,
  { itemId, ...move }: z.output<typeof moveAgendaItemInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, item) => {
    const items = listItems(tx, item.conventionId);
    refuseOn(obstaclesInSession(tx, item.conventionId));
    refuseOn(obstaclesToMoving(items, item, move));
    writePlaces(tx, renumber(items, item, move));
    return ["agenda.item-moved", { item: itemId, title: item.title, to: move.to }];
  });
}
