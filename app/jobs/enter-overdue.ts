import { enterOverdue } from "#domain/agenda/enter-overdue";
import { listWaitingApprovals } from "#domain/agenda/approval-queries";
import { listBegunAgendas, listReturning } from "#domain/agenda/list-overdue";
import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";

/**
 * One pass over the agendas that are begun and still ahead, the next convention first: what has passed its date meanwhile
 * enters, with minutes that wait for approval. Runs as often as you like, and enters nothing twice. Gives how many matters entered.
 */
export function enterOverdueMatters(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const body = findOwnBody(ctx.db);
  if (!body) return 0;
  const today = polishDay(ctx.now());
  let entered = 0;
  for (const convention of listBegunAgendas(ctx.db, body.id, today))
    if (listReturning(ctx.db, convention, today).length + listWaitingApprovals(ctx.db, convention).length > 0)
      entered += enterOverdue(ctx, { conventionId: convention.id }).entered;
  return entered;
}
