import { expect, test } from "vitest";
import { findAccessLink, findLinkActor } from "#domain/access-link/queries";
import { answerDatePoll } from "#domain/date-poll/answer-date-poll";
import { closeDatePoll } from "#domain/date-poll/close-date-poll";
import { remindDatePoll } from "#domain/date-poll/remind-date-poll";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { systemActor } from "#domain/kernel/actor";
import { mails } from "#schema/mail";
import { anOpenPoll } from "#tests/date-poll";
import { aCouncil, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";
import { prepareMail } from "../../app/mail/prepare-mail.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};

/** The letters of one kind, written as their turn comes. */
const written = (council: Council, kind: string) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind)
    .map(({ id }) => prepareMail(council.as(systemActor), head, id));

test("the question lists its days with weekday and Warsaw's time, and its address answers for one participant", () => {
  const council = aCouncil();
  const { guest, dates } = anOpenPoll(council, { message: "Wybierzmy dzień.", closesOn: "2026-04-30" });
  const [, letter] = written(council, "date-poll");

  expect(letter?.subject).toBe("Kiedy może się odbyć konwent? Ankieta: 3 dni do wyboru");
  for (const said of [
    "Dzień dobry, Gość Zaproszony!",
    "Wybierzmy dzień.",
    "* wtorek, 12 maja 2026, 16:00–18:00 (czas warszawski)",
    "* środa, 13 maja 2026\n",
    "* czwartek, 14 maja 2026, od 09:00 (czas warszawski)",
    "najpóźniej 30 kwietnia 2026",
  ])
    expect(letter?.text).toContain(said);
  const token = /https:\/\/konwent\.example\.org\/wejscie\/(\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect(findAccessLink(council.db, token)).toMatchObject({ purpose: "date-poll", subjectId: guest });
  const actor = findLinkActor(council.db, token, council.now());
  if (!actor) throw new Error("The address opens nothing");
  answerDatePoll(council.as(actor), {
    participantId: guest,
    comment: null,
    answers: { [dates[0] ?? ""]: "yes" },
  });
  council.travelTo("2026-12-01T11:00:00Z");
  expect(findLinkActor(council.db, token, council.now())).toBeUndefined();
});

test("a question that nobody need answer any more is not sent", () => {
  const council = aCouncil();
  const { pollId } = anOpenPoll(council);
  withdrawDatePoll(council.as(clerk), { pollId });
  expect(written(council, "date-poll")).toEqual([null, null]);
  expect(written(council, "date-poll-withdrawn").map((letter) => letter?.subject)).toEqual([
    "Ankieta terminu konwentu jest nieaktualna",
    "Ankieta terminu konwentu jest nieaktualna",
  ]);
});

test("a reminder is dropped when the answer came before it left", () => {
  const council = aCouncil();
  const { pollId, krowodrza, dates } = anOpenPoll(council);
  council.travelTo("2026-03-03T10:00:00Z");
  remindDatePoll(council.as(clerk), { pollId });
  answerDatePoll(council.as(krowodrzaChair), {
    participantId: krowodrza,
    comment: null,
    answers: Object.fromEntries(dates.map((id) => [id, "no" as const])),
  });
  const [own, guests] = written(council, "date-poll-reminder");
  expect(own).toBeNull();
  expect(guests?.subject).toBe("Przypomnienie: kiedy może się odbyć konwent?");
  expect(guests?.text).toContain("/wejscie/");
});

test("everybody asked is told the chosen day, and that it is no invitation", () => {
  const council = aCouncil();
  const { pollId, dates } = anOpenPoll(council);
  closeDatePoll(council.as(clerk), { pollId, dateId: dates[0] ?? "" });
  const letters = written(council, "date-poll-closed");
  expect(letters).toHaveLength(2);
  for (const letter of letters) {
    expect(letter?.subject).toBe("Dzień konwentu: wtorek, 12 maja 2026, 16:00–18:00 (czas warszawski)");
    expect(letter?.text).toContain("To nie jest zaproszenie.");
    expect(letter?.calendar).toBeNull();
  }
});
