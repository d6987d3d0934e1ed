import { eq } from "drizzle-orm";
import { z } from "zod";
import { datePolls } from "#schema/date-polls";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { findPollDate, getDatePoll } from "./queries.ts";
import type { OfferedDay } from "./rules.ts";
import { obstaclesToManaging } from "./rules.ts";

export const closeDatePollInput = z.object({ pollId: identity(), dateId: identity() });

/** The office chooses one of the days; everybody asked is told which. Refuses a poll that is not open, a day of another, and a day that has passed. */
export function closeDatePoll(
  ctx: Context,
  { pollId, dateId }: z.output<typeof closeDatePollInput>,
): { conventionId: string; chosen: OfferedDay } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const poll = getDatePoll(tx, pollId);
    const { day, startsAt, endsAt, pollId: ownPollId } = found(findPollDate(tx, dateId));
    refuseOn([
      ...obstaclesToManaging(poll),
      ...(ownPollId === pollId ? [] : [because("date-poll-day-not-on-offer")]),
      ...(day < polishDay(ctx.now()) ? [because("convention-day-passed")] : []),
    ]);

    tx.update(datePolls).set({ state: "closed", chosenDateId: dateId }).where(eq(datePolls.id, pollId)).run();
    record("date-poll.closed", pollId, { day });
    return { conventionId: poll.conventionId, chosen: { day, startsAt, endsAt } };
  });
}
