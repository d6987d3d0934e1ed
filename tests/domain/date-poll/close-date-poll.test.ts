import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { conveneConvention } from "#domain/convention/convene-convention";
import { getConvention } from "#domain/convention/queries";
import { settleDay, settleDayInput } from "#domain/convention/settle-day";
import { answerDatePoll } from "#domain/date-poll/answer-date-poll";
import { closeDatePoll } from "#domain/date-poll/close-date-poll";
import { getDatePoll } from "#domain/date-poll/queries";
import { remindDatePoll } from "#domain/date-poll/remind-date-poll";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { mails } from "#schema/mail";
import { settleDate } from "#web/settle-date.server";
import { anOpenPoll } from "#tests/date-poll";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvenedConvention } from "#tests/minutes-world";
import { aCouncil, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

const toldOf = ({ db }: Council, kind: string) =>
  db
    .select()
    .from(mails)
    .all()
    .flatMap((mail) => (mail.kind === kind ? [mail.toAddress] : []));

test("closing a poll sets the day; announcing stays a step of its own, with its obstacles", () => {
  const council = aCouncil();
  const { pollId, conventionId, dates } = anOpenPoll(council);
  settleDate(council.as(clerk, "form-1"), { pollId, dateId: dates[0] ?? "" });

  expect(getDatePoll(council.db, pollId)).toMatchObject({ state: "closed", chosenDateId: dates[0] });
  expect(getConvention(council.db, conventionId)).toMatchObject({
    state: "planned",
    heldOn: { precision: "day", value: "2026-05-12" },
    sortOn: "2026-05-12",
    startsAt: "16:00",
    endsAt: "18:00",
    questionsDueOn: "2026-05-09",
  });
  expect(toldOf(council, "date-poll-closed")).toEqual(["krowodrza@example.org", "gosc@example.org"]);
  expect(listEventsOf(council.db, "convention", conventionId).at(-1)?.type).toBe("convention.day-settled");
  expect(listEventsOf(council.db, "date-poll", pollId).at(-1)?.type).toBe("date-poll.closed");
  expectRefusal(
    () => conveneConvention(council.as(clerk), { conventionId }),
    "convention-venue-needed",
    "agenda-empty",
  );
  expectRefusal(
    () => settleDate(council.as(clerk), { pollId, dateId: dates[1] ?? "" }),
    "date-poll-not-open",
  );
});

test("both happen or neither", () => {
  const council = aCouncil();
  const { pollId, conventionId, dates } = anOpenPoll(council);
  council.travelTo("2026-05-13T10:00:00Z");
  expectRefusal(
    () => settleDate(council.as(clerk), { pollId, dateId: dates[0] ?? "" }),
    "convention-day-passed",
  );
  expect(getDatePoll(council.db, pollId).state).toBe("open");
  expect(getConvention(council.db, conventionId).heldOn.precision).toBe("month");
});

test("a poll is closed with one of its own days, by the office", () => {
  const council = aCouncil();
  const { pollId, dates } = anOpenPoll(council);
  expectRefusal(() => closeDatePoll(council.as(clerk), { pollId, dateId: "elsewhere" }), "not-found");
  expectRefusal(
    () => closeDatePoll(council.as(krowodrzaChair), { pollId, dateId: dates[0] ?? "" }),
    "not-permitted",
  );
});

test("a day without hours leaves the hours as they were", () => {
  const council = aCouncil();
  const { conventionId } = anOpenPoll(council);
  const settle = (startsAt: string, endsAt: string) =>
    settleDay(council.as(clerk), settleDayInput.parse({ conventionId, day: "2026-05-13", startsAt, endsAt }));
  settle("16:00", "18:00");
  settle("", "");
  expect(getConvention(council.db, conventionId)).toMatchObject({ startsAt: "16:00", endsAt: "18:00" });
});

test("a day is settled for a planned convention, ahead, by the office", () => {
  const council = aCouncil();
  const { conventionId } = anOpenPoll(council);
  const settle = (id: string, day: string, actor = clerk) =>
    settleDay(council.as(actor), { conventionId: id, day, startsAt: null, endsAt: null });
  expectRefusal(() => settle(conventionId, "2026-03-01"), "convention-day-passed");
  expectRefusal(() => settle(conventionId, "2026-05-13", krowodrzaChair), "not-permitted");
  expectRefusal(
    () => settle(aConvenedConvention(council).conventionId, "2026-05-13"),
    "convention-wrong-state",
  );
});

test("only the silent are reminded, once a day at most and not on the day of the question", () => {
  const council = aCouncil();
  const { pollId, krowodrza, dates } = anOpenPoll(council);
  const remind = () => remindDatePoll(council.as(clerk), { pollId });
  expectRefusal(remind, "date-poll-told-today");
  council.travelTo("2026-03-03T10:00:00Z");
  expectRefusal(() => remindDatePoll(council.as(krowodrzaChair), { pollId }), "not-permitted");
  answerDatePoll(council.as(krowodrzaChair), {
    participantId: krowodrza,
    comment: null,
    answers: Object.fromEntries(dates.map((id) => [id, "no" as const])),
  });
  remind();
  expect(toldOf(council, "date-poll-reminder")).toEqual(["gosc@example.org"]);
  expect(listEventsOf(council.db, "date-poll", pollId).at(-1)).toMatchObject({
    type: "date-poll.reminded",
    details: { silent: 2 },
  });
  expectRefusal(remind, "date-poll-told-today");
  council.travelTo("2026-03-03T23:30:00Z"); // the next day in Warsaw
  remind();
});

test("nobody is reminded when all have answered, nor once answers are no longer taken", () => {
  const council = aCouncil();
  const { pollId, krowodrza, podgorze, guest, dates } = anOpenPoll(council, { closesOn: "2026-03-03" });
  for (const participantId of [krowodrza, podgorze, guest])
    answerDatePoll(council.as(clerk), {
      participantId,
      comment: null,
      answers: Object.fromEntries(dates.map((id) => [id, "yes" as const])),
    });
  council.travelTo("2026-03-03T10:00:00Z");
  expectRefusal(() => remindDatePoll(council.as(clerk), { pollId }), "date-poll-nobody-silent");
  council.travelTo("2026-03-04T10:00:00Z");
  expectRefusal(
    () => remindDatePoll(council.as(clerk), { pollId }),
    "date-poll-answers-over",
    "date-poll-nobody-silent",
  );
});

test("a poll is taken back by the office, once, and everybody hears", () => {
  const council = aCouncil();
  const { pollId } = anOpenPoll(council);
  expectRefusal(() => withdrawDatePoll(council.as(krowodrzaChair), { pollId }), "not-permitted");
  withdrawDatePoll(council.as(clerk), { pollId });
  expect(getDatePoll(council.db, pollId).state).toBe("withdrawn");
  expect(listEventsOf(council.db, "date-poll", pollId).at(-1)?.type).toBe("date-poll.withdrawn");
  expect(toldOf(council, "date-poll-withdrawn")).toEqual(["krowodrza@example.org", "gosc@example.org"]);
  expectRefusal(() => withdrawDatePoll(council.as(clerk), { pollId }), "date-poll-not-open");
});
