import { eq } from "drizzle-orm";
import { z } from "zod";
import { datePolls } from "#schema/date-polls";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { getDatePoll } from "./queries.ts";
import { obstaclesToManaging } from "./rules.ts";

export const withdrawDatePollInput = z.object({ pollId: identity() });

/** The office takes its question back; everybody asked hears that no answer is needed any more. */
export function withdrawDatePoll(
  ctx: Context,
  { pollId }: z.output<typeof withdrawDatePollInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const poll = getDatePoll(tx, pollId);
    refuseOn(obstaclesToManaging(poll));

    tx.update(datePolls).set({ state: "withdrawn" }).where(eq(datePolls.id, pollId)).run();
    record("date-poll.withdrawn", pollId);
    return { conventionId: poll.conventionId };
  });
}
