import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { findLastToldOn, getDatePoll, listSilent } from "./queries.ts";
import { obstaclesToAnswering, obstaclesToReminding } from "./rules.ts";

export const remindDatePollInput = z.object({ pollId: identity() });

/** The office asks those who have not answered once more. Refuses when everybody has, when answers are no longer taken, and on a day on which we have written already. */
export function remindDatePoll(
  ctx: Context,
  { pollId }: z.output<typeof remindDatePollInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const poll = getDatePoll(tx, pollId);
    const today = polishDay(ctx.now());
    const silent = listSilent(tx, pollId).length;
    refuseOn([
      ...obstaclesToAnswering(poll, today, false),
      ...obstaclesToReminding(silent, findLastToldOn(tx, pollId), today),
    ]);

    record("date-poll.reminded", pollId, { silent });
    return { conventionId: poll.conventionId };
  });
}
