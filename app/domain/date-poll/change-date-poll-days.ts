import { inArray } from "drizzle-orm";
import { z } from "zod";
import { datePollAnswers, datePollDates } from "#schema/date-polls";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lines } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { getDatePoll, listPollDates } from "./queries.ts";
import { keyOf, obstaclesToManaging, obstaclesToOffering, readOfferedDay } from "./rules.ts";

export const changeDatePollDaysInput = z.object({ pollId: identity(), days: lines(50) });

/**
 * The office changes the list of days: those that stay keep their answers, those left out go with theirs, new ones wait
 * for answers. Everybody is told. Refuses what opening refuses, and a list that changes nothing.
 */
export function changeDatePollDays(
  ctx: Context,
  { pollId, days }: z.output<typeof changeDatePollDaysInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const poll = getDatePoll(tx, pollId);
    const before = listPollDates(tx, pollId);
    const wanted = days.flatMap((line) => readOfferedDay(line) ?? []);
    const gone = before.filter((date) => !wanted.some((offer) => keyOf(offer) === keyOf(date)));
    const added = wanted.filter((offer) => !before.some((date) => keyOf(offer) === keyOf(date)));
    const isSame = gone.length + added.length === 0;
    refuseOn([
      ...obstaclesToManaging(poll),
      ...obstaclesToOffering(days, polishDay(ctx.now())),
      ...(isSame && wanted.length === days.length ? [because("date-poll-days-unchanged")] : []),
    ]);

    const goneIds = gone.map(({ id }) => id);
    tx.delete(datePollAnswers).where(inArray(datePollAnswers.dateId, goneIds)).run();
    tx.delete(datePollDates).where(inArray(datePollDates.id, goneIds)).run();
    const next = Math.max(...before.map(({ position }) => position)) + 1;
    if (added.length > 0)
      tx.insert(datePollDates)
        .values(added.map((offer, at) => ({ id: ctx.newId(), pollId, position: next + at, ...offer })))
        .run();
    record("date-poll.dates-changed", pollId, { added: added.length, withdrawn: gone.length });
    return { conventionId: poll.conventionId };
  });
}
