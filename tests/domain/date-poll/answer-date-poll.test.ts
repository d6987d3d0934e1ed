import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { answerDatePoll, answerDatePollInput } from "#domain/date-poll/answer-date-poll";
import { getParticipant, listPollAnswers, listPollsAwaiting, listSilent } from "#domain/date-poll/queries";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { anOpenPoll } from "#tests/date-poll";
import { expectRefusal } from "#tests/expect-refusal";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";

/** Somebody who came with the address of a letter. */
const guestWith = (purpose: string, subjectId: string, personId: string | null = null): Actor => ({
  ...publicActor,
  id: `link:${purpose}:${subjectId}`,
  kind: "person",
  name: "Gość Zaproszony",
  personId,
  link: { purpose, subjectId },
});
type Answers = Record<string, "yes" | "if-need-be" | "no">;
const said = (participantId: string, answers: Answers, comment: string | null = null) => ({
  participantId,
  comment,
  answers,
});

test("a participant answers by the address of the letter, and may change their mind", () => {
  const council = aCouncil();
  const { pollId, guest, dates } = anOpenPoll(council);
  const ctx = council.as(guestWith("date-poll", guest));
  const [first = "", second = "", third = ""] = dates;
  answerDatePoll(ctx, said(guest, { [first]: "yes", [second]: "no" }, "Po 16:00."));
  answerDatePoll(ctx, said(guest, { [second]: "if-need-be", [third]: "no" }));

  const answers = listPollAnswers(council.db, pollId).map(({ dateId, answer }) => [dateId, answer]);
  expect(Object.fromEntries(answers)).toEqual({ [first]: "yes", [second]: "if-need-be", [third]: "no" });
  expect(answers).toHaveLength(3);
  expect(getParticipant(council.db, guest).comment).toBeNull();
  expect(listSilent(council.db, pollId).map(({ name }) => name)).toEqual([
    "Kinga Krowoderska",
    "Piotr Podgórski",
  ]);
  expect(listEventsOf(council.db, "date-poll", pollId).map(({ type }) => type)).toEqual([
    "date-poll.opened",
    "date-poll.answered",
    "date-poll.answered",
  ]);
});

test("whoever is signed in answers as themselves or for the district they chair; the office for anybody", () => {
  const council = aCouncil();
  const { krowodrza, podgorze, guest, dates } = anOpenPoll(council);
  const yes = { [dates[0] ?? ""]: "yes" } as const;
  const successor: Actor = { ...krowodrzaChair, id: "next", personId: "next" };
  for (const [actor, participantId] of [
    [krowodrzaChair, krowodrza],
    [successor, krowodrza],
    [podgorzeChair, podgorze],
    [clerk, guest],
    [chair, podgorze],
  ] as const)
    expect(answerDatePoll(council.as(actor), said(participantId, yes))).toEqual({ participantId });
});

test("nobody answers for somebody else, and no other address opens a poll", () => {
  const council = aCouncil();
  const { krowodrza, podgorze, guest, dates } = anOpenPoll(council);
  const yes = { [dates[0] ?? ""]: "yes" } as const;
  for (const actor of [
    nobody,
    admin,
    presenter,
    podgorzeChair,
    guestWith("date-poll", guest),
    guestWith("date-poll", podgorze),
    guestWith("invitation", krowodrza),
    guestWith("invitation", "another", krowodrzaChair.id), // an address lets into one record, not into a person's others
  ])
    expectRefusal(() => answerDatePoll(council.as(actor), said(krowodrza, yes)), "not-permitted");
  expectRefusal(() => answerDatePoll(council.as(nobody), said("nobody", yes)), "not-found");
});

test("an answer is refused when it says nothing, or speaks of a day that is not on offer", () => {
  const council = aCouncil();
  const { krowodrza, dates } = anOpenPoll(council);
  const ctx = council.as(krowodrzaChair);
  expectRefusal(() => answerDatePoll(ctx, said(krowodrza, {})), "date-poll-answer-needed");
  expectRefusal(
    () => answerDatePoll(ctx, said(krowodrza, { [dates[0] ?? ""]: "yes", elsewhere: "no" })),
    "date-poll-day-not-on-offer",
  );
});

test("after the last day only the office writes down answers, and nobody once the poll is over", () => {
  const council = aCouncil();
  const { pollId, krowodrza, dates } = anOpenPoll(council, { closesOn: "2026-03-05" });
  const yes = said(krowodrza, { [dates[0] ?? ""]: "yes" });
  council.travelTo("2026-03-05T22:30:00Z"); // half past eleven at night in Warsaw
  answerDatePoll(council.as(krowodrzaChair), yes);
  council.travelTo("2026-03-05T23:30:00Z");
  expectRefusal(() => answerDatePoll(council.as(krowodrzaChair), yes), "date-poll-answers-over");
  answerDatePoll(council.as(clerk), yes);
  withdrawDatePoll(council.as(clerk), { pollId });
  expectRefusal(() => answerDatePoll(council.as(clerk), yes), "date-poll-not-open");
});

test("a form names its days one by one; anything but the three answers is pointed at", () => {
  expect(
    answerDatePollInput.parse({
      participantId: "p",
      comment: "",
      "answer-a": "yes",
      "answer-b": "",
      deed: "answerDatePoll",
    }),
  ).toEqual({ participantId: "p", comment: null, answers: { a: "yes" } });
  const wrong = answerDatePollInput.safeParse({ participantId: "p", comment: "", "answer-a": "maybe" });
  expect(wrong.error?.issues[0]).toMatchObject({ path: ["answer-a"], message: "not-a-choice" });
});

test("a desk lists the polls that wait for its person or district", () => {
  const council = aCouncil();
  const { krowodrza, dates } = anOpenPoll(council, { closesOn: "2026-03-05" });
  const waiting = (actor: Actor, today = "2026-03-02") =>
    listPollsAwaiting(council.db, actor, today).map(({ participant, isSilent }) => [
      participant.id,
      isSilent,
    ]);
  expect(waiting(krowodrzaChair)).toEqual([[krowodrza, true]]);
  expect(waiting(presenter)).toEqual([]);
  const all = Object.fromEntries(dates.map((id) => [id, "no" as const]));
  answerDatePoll(council.as(krowodrzaChair), said(krowodrza, all));
  expect(waiting(krowodrzaChair)).toEqual([[krowodrza, false]]);
  expect(waiting(krowodrzaChair, "2026-03-06")).toEqual([]);
});
