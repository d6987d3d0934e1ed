import { eq } from "drizzle-orm";
import { z } from "zod";
import { datePollParticipants } from "#schema/date-polls";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { email, identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { getDatePoll, getParticipant } from "./queries.ts";
import { obstaclesToManaging } from "./rules.ts";

export const setDatePollAddressInput = z.object({ participantId: identity(), email: email() });

/** The office gives the address of a participant without an account, or another than the account's; the question goes there. The event never tells the address. */
export function setDatePollAddress(
  ctx: Context,
  { participantId, email: address }: z.output<typeof setDatePollAddressInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const { pollId } = getParticipant(tx, participantId);
    const poll = getDatePoll(tx, pollId);
    refuseOn(obstaclesToManaging(poll));

    tx.update(datePollParticipants)
      .set({ email: address, salt: ctx.newSecret() })
      .where(eq(datePollParticipants.id, participantId))
      .run();
    record("date-poll.address-set", pollId, { participantId });
    return { conventionId: poll.conventionId };
  });
}
