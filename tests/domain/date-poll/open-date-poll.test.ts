import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { conveneConvention } from "#domain/convention/convene-convention";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { changeDatePollDays } from "#domain/date-poll/change-date-poll-days";
import { answerDatePoll } from "#domain/date-poll/answer-date-poll";
import { openDatePoll, openDatePollInput } from "#domain/date-poll/open-date-poll";
import { getDatePoll, listParticipants, listPollAnswers, listPollDates } from "#domain/date-poll/queries";
import { setDatePollAddress } from "#domain/date-poll/set-date-poll-address";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { mails } from "#schema/mail";
import { aConventionToDate, anOpenPoll, aPollInput } from "#tests/date-poll";
import { expectRefusal } from "#tests/expect-refusal";
import { aCouncil, chair, clerk, krowodrzaChair, nobody } from "#tests/world";
import type { Council } from "#tests/world";

const lettersOf = ({ db }: Council, kind: string) =>
  db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind);
const typesOf = ({ db }: Council, pollId: string) =>
  listEventsOf(db, "date-poll", pollId).map(({ type }) => type);
const days = "12.05.2026 16:00–18:00\n14.05.2026 9.00\n2026-05-20";

test("the office asks the holders of the seats and its guests, and only those whose address is known get a letter", () => {
  const council = aCouncil();
  const { pollId, conventionId } = anOpenPoll(council, {
    message: "Wybierzmy dzień.",
    closesOn: "2026-04-30",
  });

  expect(getDatePoll(council.db, pollId)).toMatchObject({
    conventionId,
    state: "open",
    message: "Wybierzmy dzień.",
    closesOn: "2026-04-30",
  });
  expect(
    listPollDates(council.db, pollId).map(({ day, startsAt, endsAt }) => [day, startsAt, endsAt]),
  ).toEqual([
    ["2026-05-12", "16:00", "18:00"],
    ["2026-05-13", null, null],
    ["2026-05-14", "09:00", null],
  ]);
  expect(listParticipants(council.db, pollId).map(({ name, email }) => [name, email])).toEqual([
    ["Kinga Krowoderska", null],
    ["Piotr Podgórski", null],
    ["Gość Zaproszony", "gosc@example.org"],
  ]);
  expect(lettersOf(council, "date-poll").map(({ toAddress, toName }) => [toAddress, toName])).toEqual([
    ["krowodrza@example.org", "Kinga Krowoderska"],
    ["gosc@example.org", "Gość Zaproszony"],
  ]);
  expect(typesOf(council, pollId)).toEqual(["date-poll.opened"]);
});

test("the events never tell an address", () => {
  const council = aCouncil();
  const { pollId, podgorze } = anOpenPoll(council);
  setDatePollAddress(council.as(clerk), { participantId: podgorze, email: "podgorze@example.org" });
  expect(JSON.stringify(listEventsOf(council.db, "date-poll", pollId))).not.toContain("@");
});

test("the office may leave a seat out, and ask guests alone", () => {
  const council = aCouncil();
  const conventionId = aConventionToDate(council);
  const { id } = openDatePoll(council.as(clerk), aPollInput(council, conventionId, { seatIds: undefined }));
  expect(listParticipants(council.db, id).map(({ name }) => name)).toEqual(["Gość Zaproszony"]);
});

test("a guest is a name and an address, in the ways people write them", () => {
  const read = (guests: string) =>
    openDatePollInput.safeParse({ conventionId: "c", days, guests }).data?.guests;
  expect(read("Anna Nowak, anna@example.org")).toEqual([{ name: "Anna Nowak", email: "anna@example.org" }]);
  expect(read("Anna Nowak <Anna@Example.org>")).toEqual([{ name: "Anna Nowak", email: "anna@example.org" }]);
  expect(read("Anna Nowak anna@example.org")).toEqual([{ name: "Anna Nowak", email: "anna@example.org" }]);
  for (const wrong of ["Anna Nowak", "anna@example.org", "Anna <a@b.pl>, c@d.pl"])
    expect(read(wrong), wrong).toBeUndefined();
});

test("a poll is refused when announced, open already, late, or asking nobody", () => {
  const council = aCouncil();
  const conventionId = aConventionToDate(council);
  const open = (changes: Record<string, unknown>) =>
    openDatePoll(council.as(clerk), aPollInput(council, conventionId, changes));
  expectRefusal(() => open({ closesOn: "2026-03-01" }), "date-poll-closes-too-early");
  expectRefusal(() => open({ seatIds: undefined, guests: "" }), "date-poll-asks-nobody");
  expectRefusal(() => open({ days: "2026-05-12" }), "date-poll-days-count");
  open({});
  expectRefusal(() => open({}), "date-poll-already-open");
  cancelConvention(council.as(clerk), { conventionId, cancelReason: "Nie ma kiedy" });
  expectRefusal(() => open({}), "convention-wrong-state");
});

test("nobody but the office asks", () => {
  const council = aCouncil();
  const conventionId = aConventionToDate(council);
  for (const actor of [nobody, krowodrzaChair])
    expectRefusal(() => openDatePoll(council.as(actor), aPollInput(council, conventionId)), "not-permitted");
  openDatePoll(council.as(chair), aPollInput(council, conventionId));
});

test("days that stay keep their answers, days left out go with theirs, and everybody hears", () => {
  const council = aCouncil();
  const { pollId, dates, krowodrza } = anOpenPoll(council);
  answerDatePoll(council.as(krowodrzaChair), {
    participantId: krowodrza,
    comment: null,
    answers: Object.fromEntries(dates.map((id) => [id, "yes" as const])),
  });
  changeDatePollDays(council.as(clerk), { pollId, days: days.split("\n") });

  const now = listPollDates(council.db, pollId);
  expect(now.map(({ day }) => day)).toEqual(["2026-05-12", "2026-05-14", "2026-05-20"]);
  expect(listPollAnswers(council.db, pollId).map(({ dateId }) => dateId)).toEqual([dates[0], dates[2]]);
  expect(typesOf(council, pollId).at(-1)).toBe("date-poll.dates-changed");
  expect(lettersOf(council, "date-poll")).toHaveLength(2); // those that still wait are one with the first
});

test("a change of days is refused when it changes nothing, is unreadable, or comes too late", () => {
  const council = aCouncil();
  const { pollId } = anOpenPoll(council);
  const changed = (lines: string[]) => changeDatePollDays(council.as(clerk), { pollId, days: lines });
  expectRefusal(
    () => changed(["12.05.2026 16:00–18:00", "2026-05-13", "14.05.2026 9.00"]),
    "date-poll-days-unchanged",
  );
  expectRefusal(() => changed(["12.05.2026 16:00–18:00", "kiedyś"]), "date-poll-day-not-understood");
  expectRefusal(
    () => changeDatePollDays(council.as(krowodrzaChair), { pollId, days: days.split("\n") }),
    "not-permitted",
  );
  withdrawDatePoll(council.as(clerk), { pollId });
  expectRefusal(() => changed(days.split("\n")), "date-poll-not-open");
});

test("an address given later brings the question to that participant alone", () => {
  const council = aCouncil();
  const { pollId, podgorze } = anOpenPoll(council);
  setDatePollAddress(council.as(clerk), { participantId: podgorze, email: "podgorze@example.org" });

  expect(lettersOf(council, "date-poll").map(({ toAddress }) => toAddress)).toEqual([
    "krowodrza@example.org",
    "gosc@example.org",
    "podgorze@example.org",
  ]);
  expect(typesOf(council, pollId).at(-1)).toBe("date-poll.address-set");
  const again = (actor: typeof clerk) => () =>
    setDatePollAddress(council.as(actor), { participantId: podgorze, email: "inny@example.org" });
  expectRefusal(again(krowodrzaChair), "not-permitted");
  withdrawDatePoll(council.as(clerk), { pollId });
  expectRefusal(again(clerk), "date-poll-not-open");
});

test("announcing a convention, or calling it off, takes its open poll back", () => {
  const council = aCouncil();
  const { pollId, conventionId } = anOpenPoll(council);
  cancelConvention(council.as(clerk), { conventionId, cancelReason: "Nie ma kiedy" });
  expect(getDatePoll(council.db, pollId).state).toBe("withdrawn");
  expect(lettersOf(council, "date-poll-withdrawn")).toHaveLength(2);

  const { id: other } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-06-01", startsAt: "16:00", venueName: "Magistrat" }),
  );
  draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId: other, title: "Sprawy", kind: "discussion" }),
  );
  const { id } = openDatePoll(council.as(clerk), aPollInput(council, other));
  conveneConvention(council.as(clerk), { conventionId: other });
  expect(getDatePoll(council.db, id).state).toBe("withdrawn");
});
