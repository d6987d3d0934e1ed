import { listSilent } from "#domain/attendance/silence-queries";
import { chaseSilent } from "#domain/attendance/chase-silent";
import { hasBegun } from "#domain/attendance/answer-rules";
import { listConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { addDays, polishDay, polishInstant } from "#domain/kernel/polish-time";
import { listPresentersToRemind, remindPresenters } from "#domain/presentation/remind-presenters";
import { findNumberOn } from "#domain/rule-book/queries";
import type { RuleName } from "#domain/rule-book/rules";

type World = Omit<Context, "actor">;

/** Something people are reminded of by itself, from so many days before a convention as a rule of the rule book says. */
export type Reminder = {
  rule: RuleName;
  /** Reminds whoever is due; doing it twice on a day reminds nobody twice. Gives how many were reminded. */
  remind: (ctx: Context, convention: Convention) => number;
};

export const reminders: Reminder[] = [
  {
    rule: "reply-reminder-days",
    remind: (ctx, convention) =>
      listSilent(ctx.db, convention, polishDay(ctx.now())).length === 0
        ? 0
        : chaseSilent(ctx, { conventionId: convention.id }).reminded,
  },
  {
    rule: "slides-due-days",
    remind: (ctx, convention) =>
      listPresentersToRemind(ctx.db, convention.id, polishDay(ctx.now())).length === 0
        ? 0
        : remindPresenters(ctx, { conventionId: convention.id }).reminded,
  },
];

/** Nobody is woken: reminders leave from nine in the morning in Warsaw. */
const from = "09:00";

/**
 * One pass over the announced conventions that are still to come. Runs as often as you like: who was reminded today, or
 * has done what is asked, is left in peace. Without a rule nothing is sent by itself. Gives how many were reminded.
 */
export function remind(world: World): number {
  const ctx: Context = { ...world, actor: systemActor };
  const now = ctx.now();
  const today = polishDay(now);
  const body = findOwnBody(ctx.db);
  if (!body || now < polishInstant(today, from)) return 0;
  let reminded = 0;
  for (const convention of listConventions(ctx.db, body.id)) {
    const { state, isArchived, heldOn } = convention;
    if (state !== "convened" || isArchived || heldOn.precision !== "day" || heldOn.value === null) continue;
    if (hasBegun(convention, now)) continue;
    for (const reminder of reminders) {
      const days = findNumberOn(ctx.db, body.id, reminder.rule, heldOn.value);
      if (days && today >= addDays(heldOn.value, -days.value)) reminded += reminder.remind(ctx, convention);
    }
  }
  return reminded;
}
