import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { findOwnerAddress, findToldOn } from "./owner-queries.ts";
import { mayRemindOwners } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { isReminderDue } from "./rules.ts";

export const remindOwnerInput = z.object({ actionItemId: identity() });

/** The daily pass reminds whoever promised of a term that ends or has ended; a second time on one day it refuses. */
export function remindOwner(
  ctx: Context,
  { actionItemId }: z.output<typeof remindOwnerInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRemindOwners(ctx.actor));
    const item = getActionItem(tx, actionItemId);
    refuseOn([
      ...(isReminderDue(item, findToldOn(tx, actionItemId), polishDay(ctx.now()))
        ? []
        : [because("reminder-not-due")]),
      ...(findOwnerAddress(tx, item) ? [] : [because("owner-without-address")]),
    ]);
    record("action-item.reminded", actionItemId);
    return { id: actionItemId };
  });
}
