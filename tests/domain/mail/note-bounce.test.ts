import { expect, test } from "vitest";
import { systemActor } from "#domain/kernel/actor";
import { keep } from "#domain/kernel/change";
import { queueMail } from "#domain/kernel/queue-mail";
import { noteBounce } from "#domain/mail/note-bounce";
import { countMissed, getMail, listMails } from "#domain/mail/queries";
import { resendMail } from "#domain/mail/resend-mail";
import { settleMail } from "#domain/mail/settle-mail";
import { expectRefusal } from "#tests/expect-refusal";
import { aCouncil, admin, clerk, nobody } from "#tests/world";

function aSentLetter() {
  const council = aCouncil();
  const ctx = council.as(systemActor);
  const to = { address: "olga@example.org", name: "Olga Nowa" };
  const mailId =
    keep(ctx, (tx) => queueMail(ctx, tx, { kind: "account-invitation", subjectId: "account", to })) ?? "";
  const { messageId } = getMail(council.db, mailId);
  const settle = () => settleMail(ctx, { mailId, outcome: "sent", problem: "250 Przyjęto" });
  return { ...council, ctx, mailId, messageId, settle };
}

test("a letter that came back says when, the first time, and what the other side said last", () => {
  const story = aSentLetter();
  story.settle();
  const bounce = (diagnosis: string) =>
    noteBounce(story.ctx, { messageId: `<${story.messageId}@example.org>`, diagnosis });
  expect(bounce("550 5.1.1 Nieznany")).toEqual({ mailId: story.mailId });
  story.travelTo("2026-03-03T11:00:00Z");
  bounce("550 5.1.1 Nadal nieznany");
  expect(getMail(story.db, story.mailId)).toMatchObject({
    state: "sent",
    bouncedAt: "2026-03-02T11:00:00.000Z",
    lastProblem: "550 5.1.1 Nadal nieznany",
  });
  expect(countMissed(story.db)).toEqual({ failed: 0, bounced: 1 });
  expect(listMails(story.db, { standing: "failed" }).total).toBe(1);
  expect(listMails(story.db, { standing: "sent" }).total).toBe(0);
});

test("a report that overtakes our own note is not overwritten by it", () => {
  const story = aSentLetter();
  noteBounce(story.ctx, { messageId: story.messageId, diagnosis: "550 Nieznany" });
  story.settle();
  expect(getMail(story.db, story.mailId)).toMatchObject({ state: "sent", lastProblem: "550 Nieznany" });
});

test("once sent again it counts as missed no more", () => {
  const story = aSentLetter();
  story.settle();
  noteBounce(story.ctx, { messageId: story.messageId, diagnosis: "550 Nieznany" });
  resendMail(story.as(clerk), { mailId: story.mailId });
  expect(countMissed(story.db)).toEqual({ failed: 0, bounced: 0 });
});

test("a report of a letter that is not ours is refused, and only the system notes one", () => {
  const story = aSentLetter();
  expectRefusal(
    () => noteBounce(story.ctx, { messageId: "<obcy@example.org>", diagnosis: "?" }),
    "not-found",
  );
  for (const actor of [nobody, clerk, admin])
    expectRefusal(
      () => noteBounce(story.as(actor), { messageId: story.messageId, diagnosis: "?" }),
      "not-permitted",
    );
});
