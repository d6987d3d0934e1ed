import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findReplySecret } from "#domain/attendance/address-queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { listEventsOf } from "#domain/audit/queries";
import { systemActor } from "#domain/kernel/actor";
import { getMail } from "#domain/mail/queries";
import { writeMail } from "#domain/mail/write-mail";
import { mails } from "#schema/mail";
import { letterAround } from "#tests/fixture-letters";
import { aMailbox, deputyAddress } from "#tests/mailbox";
import { clerk } from "#tests/world";

const answers = { accepted: "coming", declined: "not-coming", tentative: "not-sure" } as const;

describe.each(["outlook", "google", "apple", "thunderbird"])("a reply from %s", (client) => {
  test.each(Object.entries(answers))("%s is the answer %s", async (word, answer) => {
    const box = await aMailbox();
    expect(await box.takeFixture(`${client}-${word}.eml`)).toMatchObject({
      outcome: "answered",
      reason: "answer-taken",
    });
    expect(box.seat()).toMatchObject({
      answer,
      answeredBy: "calendar",
      answerStamp: "2026-03-02T09:30:00.000Z",
    });
    expect(listEventsOf(box.council.db, "attendance", box.conventionId).at(-1)).toMatchObject({
      type: "attendance.answered",
      actorName: "system",
      details: { name: "Kinga Krowoderska", answer, via: "calendar" },
    });
    expect(box.incoming()).toMatchObject([
      { outcome: "answered", attendanceId: box.seatId, conventionId: box.conventionId },
    ]);
  });
});

test("what somebody adds to their answer is kept with it", async () => {
  const box = await aMailbox();
  await box.takeFixture("google-declined.eml");
  expect(box.seat().answerNote).toBe("W tym dniu mam sesję Rady, przepraszam.");
});

test.each([
  ["outlook-counter.eml", "2026-04-12T15:00:00.000Z", "Czy możemy zacząć godzinę później?"],
  ["google-counter.eml", "2026-04-12T15:00:00.000Z", "Godzinę później?"],
])(
  "a counter-proposal (%s) is a note to the office and changes no answer",
  async (name, proposedAt, excerpt) => {
    const box = await aMailbox();
    await box.takeFixture(name);
    expect(box.seat().answer).toBeNull();
    expect(box.incoming()).toMatchObject([
      {
        outcome: "note",
        reason: "counter-proposal",
        proposedAt,
        excerpt,
        attendanceId: box.seatId,
        handledAt: null,
      },
    ]);
  },
);

describe("delegation", () => {
  test("a deputy on the district's list, known by e-mail, becomes the substitute, and then answers for themself", async () => {
    const box = await aMailbox();
    await box.takeFixture("thunderbird-delegated.eml");
    expect(box.seat()).toMatchObject({
      substituteName: "Zofia Zastępczyni",
      substitutePersonId: "person-deputy",
    });
    expect(box.incoming()).toMatchObject([
      { outcome: "answered", reason: "substitute-taken", excerpt: `→ ${deputyAddress}` },
    ]);
    const answered = await box.takeFixture("apple-accepted.eml", {
      ATTENDEE: deputyAddress,
      STAMP: "20260302T093100Z",
    });
    expect(answered).toMatchObject({ outcome: "answered" });
    expect(box.seat()).toMatchObject({ answer: "coming", substituteName: "Zofia Zastępczyni" });
    expect(listEventsOf(box.council.db, "attendance", box.conventionId).at(-1)?.details).toMatchObject({
      name: "Zofia Zastępczyni",
      via: "calendar",
    });
  });

  test("told twice, it is one substitution", async () => {
    const box = await aMailbox();
    await box.takeFixture("thunderbird-delegated.eml");
    await box.takeFixture("thunderbird-delegated.eml", { STAMP: "20260302T094500Z" });
    const named = listEventsOf(box.council.db, "attendance", box.conventionId).filter(
      ({ type }) => type === "attendance.substitute-named",
    );
    expect(named).toHaveLength(1);
  });

  test("somebody nobody knows is a note that asks the office", async () => {
    const box = await aMailbox();
    const unknown = await box.takeFixture("thunderbird-delegated.eml", { DELEGATE: "ktos@example.net" });
    expect(unknown).toMatchObject({
      outcome: "note",
      reason: "substitute-unknown",
      excerpt: "→ ktos@example.net",
    });
    expect(box.seat().substituteName).toBeNull();
  });

  test("somebody named whom the rule book does not allow is a note that says so, and nothing is left behind", async () => {
    const box = await aMailbox();
    const calendar = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//x//x//EN",
      "METHOD:REPLY",
      "BEGIN:VEVENT",
      `UID:${box.blanks["UID"]}`,
      "DTSTAMP:20260302T093000Z",
      "SEQUENCE:0",
      'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:obcy@example.net":mailto:krowodrza@example.com',
      'ATTENDEE;CN=Olaf Obcy;DELEGATED-FROM="mailto:krowodrza@example.com":mailto:obcy@example.net',
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\n");
    expect(await box.take(letterAround(calendar, "REPLY", box.replyTo))).toMatchObject({
      outcome: "note",
      reason: "substitute-not-allowed",
    });
    expect(box.seat()).toMatchObject({ substituteName: null, answer: null });
  });

  test("a deputy without an account is found by the name the calendar gives", async () => {
    const box = await aMailbox({ hasDeputyAccount: false });
    const calendar = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//x//x//EN",
      "METHOD:REQUEST",
      "BEGIN:VEVENT",
      `UID:${box.blanks["UID"]}`,
      "DTSTAMP:20260302T093000Z",
      "SEQUENCE:0",
      'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:zz@example.net":mailto:krowodrza@example.com',
      'ATTENDEE;CN=zofia zastępczyni;DELEGATED-FROM="mailto:krowodrza@example.com":mailto:zz@example.net',
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\n");
    await box.take(letterAround(calendar, "REQUEST", box.replyTo));
    expect(box.seat()).toMatchObject({ substituteName: "Zofia Zastępczyni" });
    await box.takeFixture("google-accepted.eml", {
      ATTENDEE_CASED: "ZZ@example.net",
      STAMP: "20260302T094500Z",
    });
    expect(box.seat()).toMatchObject({ answer: "coming", substituteName: "Zofia Zastępczyni" });
  });
});

describe("not every answer is obeyed", () => {
  test("one older than what is known, by sequence or by its instant, changes nothing", async () => {
    const box = await aMailbox();
    await box.takeFixture("apple-accepted.eml");
    expect(await box.takeFixture("apple-declined.eml", { STAMP: "20260302T092959Z" })).toMatchObject({
      outcome: "ignored",
      reason: "answer-stale",
    });
    expect(box.seat().answer).toBe("coming");
    await box.takeFixture("apple-declined.eml", { STAMP: "20260302T093001Z" });
    expect(box.seat().answer).toBe("not-coming");
  });

  test("one that speaks of a move never made counts as one of today", async () => {
    const box = await aMailbox();
    await box.takeFixture("apple-accepted.eml", { SEQUENCE: "2147483647" });
    expect(box.seat()).toMatchObject({ answer: "coming", answerSequence: 0 });
    await box.takeFixture("apple-declined.eml", { STAMP: "20260302T094000Z" });
    expect(box.seat().answer).toBe("not-coming");
  });

  test("a stranger to whom the invitation was passed on becomes no member", async () => {
    const box = await aMailbox();
    expect(await box.takeFixture("google-forwarded.eml")).toMatchObject({
      outcome: "note",
      reason: "stranger",
    });
    expect(box.seat().answer).toBeNull();
  });

  test("without the right secret even the invited address is only a note", async () => {
    const box = await aMailbox();
    for (const to of [
      "konwent@konwent.example",
      "konwent+zgadniete@konwent.example",
      "konwent+x@elsewhere.example",
    ])
      expect(await box.takeFixture("outlook-accepted.eml", { REPLY_TO: to })).toMatchObject({
        outcome: "note",
        reason: "no-secret",
      });
    expect(box.seat().answer).toBeNull();
  });

  test("one that carries the secrets of two invitations is only a note", async () => {
    const box = await aMailbox();
    const other = findReplySecret(box.council.db, box.guestId);
    const both = `${box.replyTo}>, <konwent+${other}@konwent.example`;
    expect(await box.takeFixture("google-accepted.eml", { REPLY_TO: both })).toMatchObject({
      reason: "no-secret",
    });
  });

  test("a mailbox that rewrites the case of our address still answers", async () => {
    const box = await aMailbox();
    await box.takeFixture("google-accepted.eml", { REPLY_TO: box.replyTo.toUpperCase() });
    expect(box.seat().answer).toBe("coming");
  });

  test("an answer to another event, and another's invitation, are notes", async () => {
    const box = await aMailbox();
    expect(await box.takeFixture("apple-accepted.eml", { UID: "inne@example.org" })).toMatchObject({
      outcome: "note",
      reason: "other-event",
    });
    const calendar = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:${box.blanks["UID"]}\nDTSTAMP:20260302T093000Z\nATTENDEE:mailto:krowodrza@example.com\nEND:VEVENT\nEND:VCALENDAR\n`;
    expect(await box.take(letterAround(calendar, "REQUEST", box.replyTo))).toMatchObject({
      outcome: "note",
      reason: "other-calendar",
    });
  });

  test("an answer to a convention called off is a note that says so", async () => {
    const box = await aMailbox();
    cancelConvention(box.council.as(clerk), {
      conventionId: box.conventionId,
      cancelReason: "Zalany budynek",
    });
    expect(await box.takeFixture("apple-accepted.eml")).toMatchObject({
      outcome: "note",
      reason: "convention-wrong-state",
    });
  });

  test("a calendar that cannot be understood is kept aside", async () => {
    const box = await aMailbox();
    expect(await box.take(letterAround("BEGIN:VCALENDAR\nKOSZ", "REPLY", box.replyTo))).toMatchObject({
      outcome: "aside",
      reason: "calendar-broken",
    });
  });
});

test("the same letter again changes nothing", async () => {
  const box = await aMailbox();
  await box.takeFixture("apple-accepted.eml");
  expect(await box.takeFixture("apple-accepted.eml")).toBeNull();
  expect(box.incoming()).toHaveLength(1);
  expect(
    listEventsOf(box.council.db, "attendance", box.conventionId).filter(
      ({ type }) => type === "attendance.answered",
    ),
  ).toHaveLength(1);
});

test("what somebody writes by hand is a note with its words, without what they quote", async () => {
  const box = await aMailbox();
  await box.takeFixture("written-answer.eml");
  expect(box.incoming()).toMatchObject([
    {
      outcome: "note",
      reason: "written-answer",
      fromAddress: "kinga.prywatnie@example.net",
      subject: "Re: Zaproszenie na konwent",
      excerpt: "Dzień dobry, spóźnię się pół godziny.\nPozdrawiam",
      attendanceId: box.seatId,
    },
  ]);
  expect(await box.takeFixture("written-answer.eml", { REPLY_TO: "konwent@konwent.example" })).toMatchObject({
    reason: "written",
  });
});

test("an out-of-office note is kept in the list and bothers nobody", async () => {
  const box = await aMailbox();
  expect(await box.takeFixture("out-of-office.eml")).toMatchObject({
    outcome: "ignored",
    reason: "automatic",
  });
});

test("a letter of ours that came back is noted on the letter", async () => {
  const box = await aMailbox();
  const mail = box.council.db.select().from(mails).get()!;
  writeMail(box.council.as(systemActor), {
    mailId: mail.id,
    subject: "Zaproszenie",
    text: "",
    html: "",
    calendar: null,
    calendarMethod: null,
    replyTo: null,
    unsubscribeUrl: null,
    secrets: [],
    carries: [],
  });
  const back = await box.takeFixture("undelivered.eml", { MESSAGE_ID: `${mail.messageId}@konwent.example` });
  expect(back).toMatchObject({ outcome: "bounce", reason: "undelivered" });
  expect(getMail(box.council.db, mail.id)).toMatchObject({ bouncedAt: "2026-03-02T11:00:00.000Z" });
  expect(getMail(box.council.db, mail.id).lastProblem).toContain("User unknown");
  expect(await box.takeFixture("undelivered.eml", { MESSAGE_ID: "obcy@example.org" })).toMatchObject({
    outcome: "bounce",
    reason: "undelivered-unknown",
  });
});

// The shapes of the standard, where somebody keeps a copy beside the project.
const itip = join(process.env["KONWENT_STANDARDS"] ?? "../shared/standards", "itip");
describe.skipIf(!existsSync(itip))("the standard's own examples", () => {
  const example = (name: string, box: Awaited<ReturnType<typeof aMailbox>>) =>
    readFileSync(join(itip, name), "utf8")
      .replaceAll("convention-0001@council.example", box.blanks["UID"] ?? "")
      .replaceAll("office@council.example", box.replyTo)
      .replaceAll("chair7@district.example", "krowodrza@example.com")
      .replaceAll("deputy7@district.example", deputyAddress);

  test.each([
    ["02-reply-accepted.ics", { answer: "coming" }],
    ["03-reply-declined.ics", { answer: "not-coming" }],
    ["04-reply-tentative.ics", { answer: "not-sure" }],
    ["05-reply-delegated.ics", { substitutePersonId: "person-deputy" }],
    ["06-request-from-delegator.ics", { substitutePersonId: "person-deputy" }],
  ])("%s behaves as its name says", async (name, seat) => {
    const box = await aMailbox();
    const method = name.includes("request") ? "REQUEST" : "REPLY";
    // The secret stands in the ORGANIZER alone: the delegator's letter goes to the delegate, with us in copy.
    await box.take(letterAround(example(name, box), method, "konwent@konwent.example"));
    expect(box.seat()).toMatchObject(seat);
  });

  test("01-request.ics is somebody's invitation, not an answer", async () => {
    const box = await aMailbox();
    await box.take(letterAround(example("01-request.ics", box), "REQUEST", box.replyTo));
    expect(box.seat()).toMatchObject({ answer: null, substituteName: null });
    expect(box.incoming()).toMatchObject([{ outcome: "note", reason: "other-calendar" }]);
  });

  test("06 without the secret is only a note", async () => {
    const box = await aMailbox();
    const calendar = example("06-request-from-delegator.ics", box).replaceAll(
      box.replyTo,
      "konwent@konwent.example",
    );
    await box.take(letterAround(calendar, "REQUEST", "konwent@konwent.example"));
    expect(box.seat().substituteName).toBeNull();
    expect(box.incoming()).toMatchObject([{ outcome: "note", reason: "no-secret" }]);
  });
});
