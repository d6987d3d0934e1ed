import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { chaseSilent } from "#domain/attendance/chase-silent";
import { listEventsOf } from "#domain/audit/queries";
import { openSession } from "#domain/convention/open-session";
import type { Actor } from "#domain/kernel/actor";
import { systemActor } from "#domain/kernel/actor";
import { findRuleOn } from "#domain/rule-book/queries";
import { mails } from "#schema/mail";
import { notices } from "#schema/attendance";
import { rules } from "#schema/rule-book";
import { expectRefusal } from "#tests/expect-refusal";
import { aMailedConvention, moved } from "#tests/invited-convention";
import {
  aCouncil,
  admin,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { remind } from "../../../app/jobs/remind.ts";
import { deskFor } from "../../../app/mail/desk.ts";
import { composers } from "../../../app/mail/letters.ts";

const answers = (council: Council, actor: Actor, attendanceId: string) =>
  answerInvitation(council.as(actor), answerInvitationInput.parse({ attendanceId, answer: "coming" }));
const remindersIn = (council: Council) =>
  council.db.select().from(mails).where(eq(mails.kind, "invitation-reminder")).all();
const toldOn = (council: Council) =>
  council.db
    .select()
    .from(notices)
    .where(eq(notices.matter, "reminder"))
    .all()
    .map((notice) => [notice.name, notice.toldOn]);

function rule(council: Council, value: string) {
  council.db
    .insert(rules)
    .values({
      id: "rule-reminder",
      bodyId: konwentId,
      name: "reply-reminder-days",
      value,
      source: "Ustalenie biura",
      standing: "adopted",
    })
    .run();
}

test("only the silent are reminded, each once a day, and it is noted as a fact", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  answers(council, podgorzeChair, line("podgorze").id);
  expect(chaseSilent(council.as(clerk), { conventionId }).reminded).toBe(1);
  expect(remindersIn(council).map((mail) => mail.toAddress)).toEqual(["krowodrza@dzielnice.example"]);
  expect(toldOn(council)).toEqual([["Kinga Krowoderska", "2026-03-02"]]);
  expect(listEventsOf(council.db, "attendance", conventionId).at(-1)).toMatchObject({
    type: "attendance.reminded",
    details: { reminded: 1 },
  });
  expectRefusal(() => chaseSilent(council.as(clerk), { conventionId }), "nobody-silent");
});

test("whoever answered before the convention moved is silent again", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  answers(council, podgorzeChair, line("podgorze").id);
  moved(council, conventionId, 9);
  expect(chaseSilent(council.as(clerk), { conventionId }).reminded).toBe(2);
});

test("the letter offers the three answers, and is dropped when the answer came meanwhile", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  chaseSilent(council.as(clerk), { conventionId });
  const mail = remindersIn(council).find((one) => one.subjectId === line(krowodrza).id)!;
  const head = {
    baseUrl: "https://konwent.example",
    mailFrom: { name: "Konwent", address: "k@konwent.example" },
  };
  const write = () =>
    composers["invitation-reminder"](deskFor(council.as(systemActor), "pl", head, []), mail);
  const text = JSON.stringify(write());
  for (const part of ["?odp=bede", "?odp=nie-bede", "?odp=nie-wiem", "12 kwietnia 2026", "Magistrat"])
    expect(text).toContain(part);
  answers(council, krowodrzaChair, line(krowodrza).id);
  expect(write()).toBeNull();
});

test("nobody is reminded of what has begun; and only the office reminds", () => {
  const council = aCouncil();
  const { conventionId } = aMailedConvention(council);
  for (const actor of [nobody, krowodrzaChair, podgorzeChair, presenter, admin])
    expectRefusal(() => chaseSilent(council.as(actor), { conventionId }), "not-permitted");
  council.travelTo("2026-04-12T14:30:00Z");
  expectRefusal(() => chaseSilent(council.as(clerk), { conventionId }), "convention-started");
  openSession(council.as(clerk), { conventionId });
  expectRefusal(() => chaseSilent(council.as(clerk), { conventionId }), "convention-wrong-state");
});

test("reminders leave by themselves from so many days before as the rule says, after nine, once a day", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  council.travelTo("2026-04-09T10:00:00Z");
  expect(remind(council)).toBe(0); // no rule, no letter
  rule(council, "3");
  expect(findRuleOn(council.db, konwentId, "reply-reminder-days", "2026-04-12")?.value).toBe("3");
  council.travelTo("2026-04-08T10:00:00Z");
  expect(remind(council)).toBe(0); // four days before
  council.travelTo("2026-04-09T06:59:00Z");
  expect(remind(council)).toBe(0); // one minute to nine in Warsaw
  council.travelTo("2026-04-09T07:00:00Z");
  expect(remind(council)).toBe(2);
  expect(remind(council)).toBe(0);
  answers(council, krowodrzaChair, line(krowodrza).id);
  council.travelTo("2026-04-10T07:00:00Z");
  expect(remind(council)).toBe(1);
  expectRefusal(() => chaseSilent(council.as(clerk), { conventionId }), "nobody-silent");
  council.travelTo("2026-04-12T14:00:00Z");
  expect(remind(council)).toBe(0);
});
