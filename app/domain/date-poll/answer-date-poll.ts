import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { datePollAnswers, datePollParticipants } from "#schema/date-polls";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayAnswerDatePoll, mayAnswerOnBehalf } from "./policy.ts";
import { findDistrictIdOf, getDatePoll, getParticipant, listPollDates } from "./queries.ts";
import { obstaclesToAnswering, pollAnswers } from "./rules.ts";
import type { PollAnswer } from "./rules.ts";

const field = /^answer-(.+)$/;
const isAnswer = (value: unknown): value is PollAnswer => pollAnswers.some((answer) => answer === value);

/** One form for all days: each is a field `answer-<id of the day>`. */
export const answerDatePollInput = z
  .looseObject({ participantId: identity(), comment: optionalText(1000) })
  .transform(({ participantId, comment, ...form }, ctx) => {
    const answers: Record<string, PollAnswer> = {};
    for (const [name, value] of Object.entries(form)) {
      const id = field.exec(name)?.[1];
      if (!id || value === "") continue;
      if (isAnswer(value)) answers[id] = value;
      else ctx.addIssue({ code: "custom", message: "not-a-choice", path: [name] });
    }
    return { participantId, comment, answers };
  });

/**
 * A participant says of each day whether it suits, as often as they change their mind while the poll is open. A day left
 * out stays as it was. Refuses a closed poll, an answer after the last day (but for the office), an answer to nothing,
 * and a day that is not on offer.
 */
export function answerDatePoll(
  ctx: Context,
  { participantId, comment, answers }: z.output<typeof answerDatePollInput>,
): { participantId: string } {
  return change(ctx, (tx, record) => {
    const participant = getParticipant(tx, participantId);
    permit(mayAnswerDatePoll(ctx.actor, participant, findDistrictIdOf(tx, participant)));
    const poll = getDatePoll(tx, participant.pollId);
    const onOffer = new Set(listPollDates(tx, poll.id).map(({ id }) => id));
    const said = Object.entries(answers);
    refuseOn([
      ...obstaclesToAnswering(poll, polishDay(ctx.now()), mayAnswerOnBehalf(ctx.actor)),
      ...(said.length === 0 ? [because("date-poll-answer-needed")] : []),
      ...(said.some(([dateId]) => !onOffer.has(dateId)) ? [because("date-poll-day-not-on-offer")] : []),
    ]);

    const replaced = said.map(([dateId]) => dateId);
    tx.delete(datePollAnswers)
      .where(and(eq(datePollAnswers.participantId, participantId), inArray(datePollAnswers.dateId, replaced)))
      .run();
    tx.insert(datePollAnswers)
      .values(
        said.map(([dateId, answer]) => ({ id: ctx.newId(), pollId: poll.id, participantId, dateId, answer })),
      )
      .run();
    tx.update(datePollParticipants).set({ comment }).where(eq(datePollParticipants.id, participantId)).run();
    record("date-poll.answered", poll.id, { participantId });
    return { participantId };
  });
}
