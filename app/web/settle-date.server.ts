import type { z } from "zod";
import { settleDay } from "#domain/convention/settle-day";
import { closeDatePoll } from "#domain/date-poll/close-date-poll";
import type { closeDatePollInput } from "#domain/date-poll/close-date-poll";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";

/** Closing a date poll sets the convention's day, both or neither. Convening stays a step of its own. */
export function settleDate(
  ctx: Context,
  input: z.output<typeof closeDatePollInput>,
): { conventionId: string } {
  const { requestKey: _, ...world } = ctx; // one key cannot stand for two changes; a second time, the poll is closed
  return together(world, (inner) => {
    const { conventionId, chosen } = closeDatePoll(inner, input);
    settleDay(inner, { conventionId, ...chosen });
    return { conventionId };
  });
}
