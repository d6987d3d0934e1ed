import { z } from "zod";
import { datePollDates, datePollParticipants, datePolls } from "#schema/date-polls";
import { getConvention } from "../convention/queries.ts";
import { listSeatHolders } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity, lines, optionalDay, optionalParagraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageDatePolls } from "./policy.ts";
import { findOpenPollOf } from "./queries.ts";
import { obstaclesToOffering, obstaclesToOpening, readOfferedDay } from "./rules.ts";

const guestLine = /^([^@<>,]*[^@<>,\s])[\s,<]+([^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+)>?$/;

/** `days`: one a line, `2026-05-12 16:00–18:00`. `guests`: one a line, a name and an address. */
export const openDatePollInput = z.object({
  conventionId: identity(),
  days: lines(50),
  message: optionalParagraph(),
  closesOn: optionalDay(),
  seatIds: identities(),
  guests: lines(50).transform((all, ctx) =>
    all.flatMap((line) => {
      const [, name, email] = guestLine.exec(line) ?? [];
      if (name && email && email.length <= 254) return { name, email: email.toLowerCase() };
      ctx.addIssue({ code: "custom", message: "not-a-guest-line" });
      return [];
    }),
  ),
});

/**
 * The office asks which of several days suits. Asked are the holders of the chosen seats as they are today, written to
 * at their account's address, and guests by name and address. Refuses a convention already announced, a second open
 * poll, days that are passed, repeated or unreadable, fewer than 2 or more than 20, and a poll that asks nobody.
 */
export function openDatePoll(
  ctx: Context,
  { conventionId, days, message, closesOn, seatIds, guests }: z.output<typeof openDatePollInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageDatePolls(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const today = polishDay(ctx.now());
    const holders = listSeatHolders(tx, convention.bodyId, today).filter(({ seatId }) =>
      seatIds.includes(seatId),
    );
    const asked = [
      ...holders.flatMap(({ seatId, personId, name }) =>
        name === null ? [] : [{ seatId, personId, name, email: null }],
      ),
      ...guests.map((guest) => ({ seatId: null, personId: null, ...guest })),
    ];
    refuseOn([
      ...obstaclesToOpening(convention, findOpenPollOf(tx, conventionId) !== undefined, closesOn, today),
      ...obstaclesToOffering(days, today),
      ...(asked.length === 0 ? [because("date-poll-asks-nobody")] : []),
    ]);

    const id = ctx.newId();
    tx.insert(datePolls).values({ id, conventionId, state: "open", message, closesOn }).run();
    const offers = days.flatMap((line) => readOfferedDay(line) ?? []);
    tx.insert(datePollDates)
      .values(offers.map((offer, position) => ({ id: ctx.newId(), pollId: id, position, ...offer })))
      .run();
    tx.insert(datePollParticipants)
      .values(
        asked.map((one, position) => ({
          id: ctx.newId(),
          pollId: id,
          position,
          salt: ctx.newSecret(),
          ...one,
        })),
      )
      .run();
    record("date-poll.opened", id, { conventionId, days: offers.length, participants: asked.length });
    return { id, conventionId };
  });
}
