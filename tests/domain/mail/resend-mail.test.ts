import { expect, test } from "vitest";
import { systemActor } from "#domain/kernel/actor";
import { keep } from "#domain/kernel/change";
import { queueMail } from "#domain/kernel/queue-mail";
import { getMail, listMails } from "#domain/mail/queries";
import { resendMail } from "#domain/mail/resend-mail";
import { settleMail } from "#domain/mail/settle-mail";
import { writeMail } from "#domain/mail/write-mail";
import { expectRefusal } from "#tests/expect-refusal";
import { aCouncil, admin, chair, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";

/** A letter that was written, and then this came of it. */
function aLetter(outcome?: "sent" | "refused" | "kept" | "dropped") {
  const council = aCouncil();
  const ctx = council.as(systemActor);
  const to = { address: "olga@example.org", name: "Olga Nowa" };
  const mailId =
    keep(ctx, (tx) => queueMail(ctx, tx, { kind: "account-invitation", subjectId: "account", to })) ?? "";
  writeMail(ctx, {
    mailId,
    subject: "Konto",
    text: "https://konwent.example.org/wejscie/tajne",
    html: "",
    calendar: null,
    calendarMethod: null,
    replyTo: null,
    unsubscribeUrl: null,
    secrets: ["tajne"],
    carries: [],
  });
  if (outcome) settleMail(ctx, { mailId, outcome, problem: "powiedziane" });
  return { ...council, mailId, letter: () => getMail(council.db, mailId) };
}

test.each(["refused", "kept"] as const)(
  "a letter that never left (%s) waits again as itself, to be written anew",
  (outcome) => {
    const story = aLetter(outcome);
    const before = story.letter();
    story.travelTo("2026-03-05T08:00:00Z");
    expect(resendMail(story.as(clerk), { mailId: story.mailId })).toEqual({ id: story.mailId });
    expect(story.letter()).toMatchObject({
      state: "waiting",
      messageId: before.messageId,
      dueAt: "2026-03-05T08:00:00.000Z",
      attempts: 0,
      subject: null,
      text: null,
      secrets: [],
      lastProblem: null,
      settledAt: null,
    });
    expect(listMails(story.db).total).toBe(1);
  },
);

test("of a letter that left goes a copy with a Message-ID of its own; the first stays as it was", () => {
  const story = aLetter("sent");
  const before = story.letter();
  const { id } = resendMail(story.as(admin), { mailId: story.mailId });
  expect(story.letter()).toEqual(before);
  const copy = getMail(story.db, id);
  expect(copy).toMatchObject({
    state: "waiting",
    resentFromId: story.mailId,
    toAddress: "olga@example.org",
    text: null,
  });
  expect(copy.messageId).not.toBe(before.messageId);
});

test("asked again while it waits, nothing more happens", () => {
  const story = aLetter("sent");
  const once = resendMail(story.as(clerk), { mailId: story.mailId });
  expect(resendMail(story.as(clerk), { mailId: story.mailId })).toEqual(once);
  expect(resendMail(story.as(clerk), { mailId: once.id })).toEqual(once);
  expect(listMails(story.db).total).toBe(2);
});

test("a letter with nothing left to say is not sent again", () => {
  const story = aLetter("dropped");
  expectRefusal(() => resendMail(story.as(clerk), { mailId: story.mailId }), "mail-not-to-resend");
});

test("only who reads the log sends again, and only what is there", () => {
  const story = aLetter("sent");
  for (const actor of [nobody, chair, presenter, krowodrzaChair])
    expectRefusal(() => resendMail(story.as(actor), { mailId: story.mailId }), "not-permitted");
  expectRefusal(() => resendMail(story.as(clerk), { mailId: "none" }), "not-found");
});
