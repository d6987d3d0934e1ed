import { expect, test } from "vitest";
import { handleIncomingMail } from "#domain/incoming-mail/handle-incoming-mail";
import { noteIncomingMail, noteIncomingMailInput } from "#domain/incoming-mail/note-incoming-mail";
import { countOpenNotes, getIncomingMail, listIncomingMails } from "#domain/incoming-mail/queries";
import { isOpen, reasonOf } from "#domain/incoming-mail/rules";
import { systemActor } from "#domain/kernel/actor";
import { expectRefusal } from "#tests/expect-refusal";
import { aPlannedConvention } from "#tests/held-convention";
import { anIncomingMail } from "#tests/incoming-mail";
import { aCouncil, admin, chair, clerk, krowodrzaChair, nobody } from "#tests/world";
import type { Council } from "#tests/world";

const note = (council: Council, said: Record<string, string | null> = {}) =>
  noteIncomingMail(council.as(systemActor), anIncomingMail(said));

test("the worker notes a letter once, however often it is read", () => {
  const council = aCouncil();
  const { id, isNew } = note(council);
  expect(isNew).toBe(true);
  expect(note(council, { outcome: "aside" })).toEqual({ id, isNew: false });
  expect(getIncomingMail(council.db, id)).toMatchObject({
    outcome: "note",
    reason: "written",
    excerpt: "Spóźnię się.",
    receivedAt: "2026-03-02T11:00:00.000Z",
  });
});

test("nobody but the worker brings letters in, not even the office", () => {
  const council = aCouncil();
  for (const actor of [nobody, krowodrzaChair, clerk, chair, admin])
    expectRefusal(() => noteIncomingMail(council.as(actor), anIncomingMail()), "not-permitted");
  expect(countOpenNotes(council.db)).toBe(0);
});

test("what waits for the office is counted, by convention too; what was answered or ignored waits for nobody", () => {
  const council = aCouncil();
  const { id: conventionId } = aPlannedConvention(council);
  note(council, { conventionId });
  note(council, { contentHash: "b".repeat(64), outcome: "aside", reason: "too-large" });
  note(council, { contentHash: "c".repeat(64), outcome: "answered", reason: "answer-taken", conventionId });
  note(council, { contentHash: "d".repeat(64), outcome: "ignored", reason: "automatic" });
  expect(countOpenNotes(council.db)).toBe(2);
  expect(countOpenNotes(council.db, conventionId)).toBe(1);
  expect(listIncomingMails(council.db, "open").map(({ mail }) => mail.outcome)).toEqual(["aside", "note"]);
  expect(listIncomingMails(council.db, "settled").map(({ mail }) => mail.reason)).toEqual([
    "automatic",
    "answer-taken",
  ]);
});

test("the clerk or an administrator sees to a note; the first time stands", () => {
  const council = aCouncil();
  const { id: incomingMailId } = note(council);
  handleIncomingMail(council.as(clerk), { incomingMailId });
  council.travelTo("2026-03-03T11:00:00Z");
  handleIncomingMail(council.as(admin), { incomingMailId });
  expect(getIncomingMail(council.db, incomingMailId).handledAt).toBe("2026-03-02T11:00:00.000Z");
  expect(countOpenNotes(council.db)).toBe(0);
  expect(listIncomingMails(council.db, "settled")).toHaveLength(1);
});

test("nobody else sees to it, and a letter that never came is not found", () => {
  const council = aCouncil();
  const { id: incomingMailId } = note(council);
  for (const actor of [nobody, krowodrzaChair, chair])
    expectRefusal(() => handleIncomingMail(council.as(actor), { incomingMailId }), "not-permitted");
  expectRefusal(() => handleIncomingMail(council.as(clerk), { incomingMailId: "x" }), "not-found");
});

test("a note holds no more than its columns, and only outcomes and reasons that have a sentence", () => {
  const problems = (said: Record<string, string>) =>
    noteIncomingMailInput
      .safeParse({ ...anIncomingMail(), ...said })
      .error?.issues.map(({ path }) => path.join("."));
  expect(problems({ contentHash: "x" })).toEqual(["contentHash"]);
  expect(problems({ outcome: "lost", reason: "lost" })).toEqual(["outcome", "reason"]);
  expect(problems({ excerpt: "x".repeat(1001) })).toEqual(["excerpt"]);
});

test("a refusal without a sentence of its own is said in general words", () => {
  expect(reasonOf("substitute-not-allowed")).toBe("substitute-not-allowed");
  expect(reasonOf("email-taken")).toBe("refused");
  expect(reasonOf(undefined)).toBe("refused");
  expect(isOpen({ outcome: "aside", handledAt: null })).toBe(true);
  expect(isOpen({ outcome: "bounce", handledAt: null })).toBe(false);
});
