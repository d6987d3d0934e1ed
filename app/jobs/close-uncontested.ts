import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { closeUncontested } from "#domain/question/close-uncontested";
import { findVerdictDueOn, listAnsweredQuestions } from "#domain/question/verdict-queries";

/**
 * One pass over the answered questions: where the askers' last day to judge has passed, silence closes them. Runs as often
 * as you like; without a rule nothing closes by itself. Gives how many were closed.
 */
export function closeUncontestedQuestions(world: Omit<Context, "actor">): number {
  const ctx: Context = { ...world, actor: systemActor };
  const body = findOwnBody(ctx.db);
  if (!body) return 0;
  const today = polishDay(ctx.now());
  const overdue = listAnsweredQuestions(ctx.db, body.id).filter((question) => {
    const due = findVerdictDueOn(ctx.db, question);
    return due !== null && due.day < today;
  });
  for (const { id: questionId } of overdue) closeUncontested(ctx, { questionId });
  return overdue.length;
}
