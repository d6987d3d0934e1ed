import { z } from "zod";
import { getAgendaItem } from "../agenda/queries.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { obstaclesToBeginning } from "./rules.ts";
import { takeStep } from "./take-step.ts";

export const beginItemInput = z.object({ conventionId: identity(), itemId: identity(), heldAt: heldAt() });

/** An item begins, and with it the one before ends. An item may be taken up again. Refuses one that is on, withdrawn or of another convention, and in a break. */
export function beginItem(
  ctx: Context,
  { conventionId, itemId, heldAt: claimed }: z.output<typeof beginItemInput>,
): { conventionId: string } {
  return takeStep(ctx, { conventionId, heldAt: claimed }, "item", (tx, course) => {
    const item = getAgendaItem(tx, itemId);
    const obstacles = obstaclesToBeginning(course, item, conventionId);
    return { obstacles, agendaItemId: item.id, title: item.title };
  });
}
