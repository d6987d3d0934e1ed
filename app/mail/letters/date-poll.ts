import {
  findParticipant,
  findPollDate,
  getDatePoll,
  isSilentIn,
  listPollDates,
} from "#domain/date-poll/queries";
import { obstaclesToAnswering } from "#domain/date-poll/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { dayIn } from "#i18n/dates";
import type { Messages } from "#i18n/index";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";
import { offeredDayIn } from "#i18n/offered-day";

/** The question: the days on offer and the address that opens the poll for this participant alone. */
export const datePollAsked: Composer = (desk, mail) => {
  const asked = questionFor(desk, mail.subjectId);
  if (!asked) return null;
  const t = desk.t.datePoll.letters;
  return { subject: t.asked.subject(asked.days), blocks: asked.blocks(t.asked.question) };
};

/** The question once more; nothing when it was answered meanwhile. */
export const datePollReminder: Composer = (desk, mail) => {
  if (!isSilentIn(desk.db, mail.subjectId)) return null;
  const t = desk.t.datePoll.letters;
  const asked = questionFor(desk, mail.subjectId);
  return asked && { subject: t.reminder.subject, blocks: asked.blocks(t.reminder.question) };
};

/** Which day was chosen. Not an invitation: that comes with convening. */
export const datePollClosed: Composer = (desk, mail) => {
  const participant = findParticipant(desk.db, mail.subjectId);
  const poll = participant && getDatePoll(desk.db, participant.pollId);
  const chosen = findPollDate(desk.db, poll?.state === "closed" ? poll.chosenDateId : null);
  if (!participant || !chosen) return null;
  const t = desk.t.datePoll.letters;
  const when = offeredDayIn(desk.language, desk.t, chosen);
  return {
    subject: t.closed.subject(when),
    blocks: [
      { say: t.greeting(participant.name) },
      { say: t.closed.chosen },
      { list: [when] },
      { say: t.closed.notInvitation },
    ],
  };
};

/** The question is taken back: nobody need keep the days free. */
export const datePollWithdrawn: Composer = (desk, mail) => {
  const participant = findParticipant(desk.db, mail.subjectId);
  if (!participant) return null;
  const t = desk.t.datePoll.letters;
  return {
    subject: t.withdrawn.subject,
    blocks: [{ say: t.greeting(participant.name) }, { say: t.withdrawn.text }],
  };
};

/** What asking and reminding share; null once answers are no longer taken. */
function questionFor(desk: Desk, participantId: string) {
  const participant = findParticipant(desk.db, participantId);
  if (!participant) return null;
  const poll = getDatePoll(desk.db, participant.pollId);
  if (obstaclesToAnswering(poll, polishDay(desk.now), false).length > 0) return null;
  const dates = listPollDates(desk.db, poll.id);
  const t: Messages["datePoll"]["letters"] = desk.t.datePoll.letters;
  const { id, personId, name } = participant;
  return {
    days: dates.length,
    blocks: (question: string): Block[] => [
      { say: t.greeting(name) },
      ...(poll.message ? [{ say: poll.message }] : []),
      { say: question },
      { list: dates.map((date) => offeredDayIn(desk.language, desk.t, date)) },
      ...(dates.some(({ startsAt }) => startsAt !== null) ? [{ say: t.times }] : []),
      ...(poll.closesOn ? [{ say: t.until(dayIn(desk.language, poll.closesOn)) }] : []),
      { buttons: [{ label: t.answer, url: desk.linkUrl("date-poll", id, { personId, name }) }] },
      { say: t.noAccount },
    ],
  };
}
