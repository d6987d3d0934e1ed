import { closeReview } from "#domain/correction/close-review";
import { listCorrections, listOpenReviews } from "#domain/correction/queries";
import { listUnopened, wasReminded } from "#domain/correction/reader-queries";
import { remindReaders } from "#domain/correction/remind-readers";
import { isReminderDue, obstaclesToClosing } from "#domain/correction/rules";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay, polishInstant } from "#domain/kernel/polish-time";

/** Nobody is woken: reminders leave from nine in the morning in Warsaw. */
const from = "09:00";

/**
 * One pass over the rounds of corrections that run: those who have not opened the draft are reminded in its last days, and a
 * round whose time has passed with nothing left to answer closes. Runs as often as you like. Gives how many rounds it touched.
 */
export function keepRounds(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const now = ctx.now();
  const today = polishDay(now);
  const isMorning = now >= polishInstant(today, from);
  let touched = 0;
  for (const review of listOpenReviews(ctx.db)) {
    const { id: reviewId } = review;
    const isDue = isMorning && isReminderDue(review, today, wasReminded(ctx.db, reviewId));
    if (isDue && listUnopened(ctx.db, reviewId).length > 0) {
      remindReaders(ctx, { reviewId });
      touched++;
    }
    if (obstaclesToClosing(review, listCorrections(ctx.db, review), today, null).length === 0) {
      closeReview(ctx, { reviewId });
      touched++;
    }
  }
  return touched;
}
