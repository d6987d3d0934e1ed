import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayRemindReaders } from "./policy.ts";
import { getReview } from "./queries.ts";
import { listUnopened, wasReminded } from "./reader-queries.ts";
import { isReminderDue } from "./rules.ts";

export const remindReadersInput = z.object({ reviewId: identity() });

/** The daily pass reminds those who have not opened the draft, once a round, two days before its end. Refuses otherwise. */
export function remindReaders(
  ctx: Context,
  { reviewId }: z.output<typeof remindReadersInput>,
): { reminded: number } {
  return change(ctx, (tx, record) => {
    permit(mayRemindReaders(ctx.actor));
    const unopened = listUnopened(tx, reviewId);
    const isDue = isReminderDue(getReview(tx, reviewId), polishDay(ctx.now()), wasReminded(tx, reviewId));
    refuseOn(isDue && unopened.length > 0 ? [] : [because("reminder-not-due")]);

    record("minutes-review.reminded", reviewId, { reminded: unopened.length });
    return { reminded: unopened.length };
  });
}
