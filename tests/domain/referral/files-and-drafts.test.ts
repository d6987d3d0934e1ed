import { expect, test } from "vitest";
import { systemActor } from "#domain/kernel/actor";
import { sha256 } from "#domain/kernel/seal";
import { getNamedFile } from "#domain/presentation/file-queries";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAnswers } from "#domain/question/queries";
import { addReferralFile } from "#domain/referral/add-referral-file";
import { answerReferral } from "#domain/referral/answer-referral";
import { bringDraft } from "#domain/referral/bring-draft";
import {
  findAnswerSecret,
  getReferral,
  listReferralFiles,
  listWaitingDrafts,
} from "#domain/referral/queries";
import { refuseDraft } from "#domain/referral/refuse-draft";
import { removeReferralFile } from "#domain/referral/remove-referral-file";
import { takeAnswerMail } from "#domain/referral/take-answer-mail";
import { takeDraft } from "#domain/referral/take-draft";
import { aCouncil, chair, clerk, krowodrzaChair, nobody } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { addresseeOf, aUnit, eventsOf, referred, whole } from "./referral-world.ts";

const file = (fileName: string) => ({
  hash: sha256(fileName),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 6,
  fileName,
  authorWarning: null,
});

test("files become public with the answer they were attached to, and stay with it", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const addressee = council.as(addresseeOf(referralId));
  const isPublic = (name: string) => {
    getNamedFile(council.db, sha256(name), name, { isPublicOnly: true });
    return true;
  };
  const waiting = () => listReferralFiles(council.db, [referralId]);
  for (const actor of [nobody, krowodrzaChair, chair])
    expectRefusal(
      () => addReferralFile(council.as(actor), { referralId, file: file("plan.pdf") }),
      "not-permitted",
    );
  addReferralFile(addressee, { referralId, file: file("plan.pdf") });
  addReferralFile(addressee, { referralId, file: file("pomylka.pdf") });
  const wrong = waiting()[1]?.id ?? "";
  expectRefusal(() => removeReferralFile(council.as(nobody), { referralId, fileId: wrong }), "not-permitted");
  removeReferralFile(addressee, { referralId, fileId: wrong });
  expectRefusal(() => isPublic("plan.pdf"), "not-found");
  expect(getNamedFile(council.db, sha256("plan.pdf"), "plan.pdf", { isPublicOnly: false }).sizeBytes).toBe(6);

  answerReferral(addressee, { referralId, ...whole, extent: "partial" });
  addReferralFile(addressee, { referralId, file: file("harmonogram.pdf") });
  answerReferral(addressee, { referralId, ...whole });
  expect(waiting().map(({ fileName, answerPosition }) => [fileName, answerPosition])).toEqual([
    ["plan.pdf", 1],
    ["harmonogram.pdf", 2],
  ]);
  expect(isPublic("plan.pdf")).toBe(true);
  expectRefusal(() => isPublic("pomylka.pdf"), "not-found");
  expect(eventsOf(council, "referral", referralId)).toContain("referral.file-removed");
  expectRefusal(() => addReferralFile(addressee, { referralId, file: file("x.pdf") }), "referral-not-open");
});

test("a file of a given answer, or of another matter, is not taken off", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const addressee = council.as(addresseeOf(referralId));
  addReferralFile(addressee, { referralId, file: file("plan.pdf") });
  const fileId = listReferralFiles(council.db, [referralId])[0]?.id ?? "";
  const other = referred(council, [aUnit(council, "Druga")]).referralId;
  expectRefusal(
    () => removeReferralFile(council.as(addresseeOf(other)), { referralId: other, fileId }),
    "not-found",
  );
  answerReferral(addressee, { referralId, ...whole, extent: "partial" });
  expectRefusal(() => removeReferralFile(addressee, { referralId, fileId }), "not-found");
});

test("a mailed answer is a draft until the clerk takes it", () => {
  const council = aCouncil();
  const { referralId, questionId } = referred(council);
  const secret = findAnswerSecret(council.db, referralId) ?? "";
  const mail = { from: "Drogi@example.org", text: "Budowa ruszy w maju.\r\n\r\n> Kiedy ruszy budowa?" };
  const system = council.as(systemActor);
  expect(takeAnswerMail(system, { ...mail, secret: "obcy" })).toBeNull();
  expect(takeAnswerMail(system, { ...mail, secret, text: " \u0000\n " })).toBeNull();
  const { draftId = "" } = takeAnswerMail(system, { ...mail, secret: secret.toUpperCase() }) ?? {};

  expect(listWaitingDrafts(council.db)).toMatchObject([
    { id: draftId, referralId, fromAddress: "Drogi@example.org", receivedOn: "2026-03-02" },
  ]);
  expect(getQuestion(council.db, questionId).state).toBe("passed-on");
  for (const actor of [nobody, krowodrzaChair, chair, addresseeOf(referralId)])
    expectRefusal(() => takeDraft(council.as(actor), { draftId, ...whole }), "not-permitted");
  takeDraft(council.as(clerk), { draftId, ...whole });

  expect(listWaitingDrafts(council.db)).toEqual([]);
  expect(getReferral(council.db, referralId).state).toBe("answered");
  expect(listAnswers(council.db, questionId)[0]?.text).toBe(whole.text);
  expect(factsOf(council.db, getQuestion(council.db, questionId)).standing).toBe("answered");
  expect(eventsOf(council, "referral", referralId).slice(-2)).toEqual([
    "referral.draft-received",
    "referral.answered",
  ]);
  expectRefusal(
    () => takeDraft(council.as(clerk), { draftId, ...whole }),
    "draft-not-waiting",
    "referral-not-open",
  );
  expectRefusal(() => refuseDraft(council.as(clerk), { draftId }), "draft-not-waiting");
});

test("a letter that is no answer is refused and kept; one that comes too late can only be refused", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const bring = () =>
    bringDraft(council.as(systemActor), { referralId, from: null, text: "Jestem na urlopie." }).id;
  for (const actor of [nobody, clerk, chair, addresseeOf(referralId)])
    expectRefusal(
      () => bringDraft(council.as(actor), { referralId, from: null, text: "x" }),
      "not-permitted",
    );
  const draftId = bring();
  for (const actor of [nobody, chair, krowodrzaChair])
    expectRefusal(() => refuseDraft(council.as(actor), { draftId }), "not-permitted");
  refuseDraft(council.as(clerk), { draftId });
  expect(eventsOf(council, "referral", referralId).at(-1)).toBe("referral.draft-refused");

  answerReferral(council.as(clerk), { referralId, ...whole });
  const late = bring();
  expectRefusal(() => takeDraft(council.as(clerk), { draftId: late, ...whole }), "referral-not-open");
  refuseDraft(council.as(clerk), { draftId: late });
  expect(listWaitingDrafts(council.db)).toEqual([]);
});
