import { expect, test } from "vitest";
import { closeUnit } from "#domain/council/close-unit";
import { systemActor } from "#domain/kernel/actor";
import { acknowledgeReferral } from "#domain/referral/acknowledge-referral";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { extendReferral } from "#domain/referral/extend-referral";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { holdReferral } from "#domain/referral/hold-referral";
import { findHolder, getReferral, listReferrals } from "#domain/referral/queries";
import { sumOf } from "#domain/referral/clock-queries";
import { recallReferral } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAnswers } from "#domain/question/queries";
import { judgeAnswer } from "#domain/question/judge-answer";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { takeQuestionOver } from "#domain/question/take-question-over";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { questions } from "#schema/questions";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { accepted, filed } from "../question/question-world.ts";
import { addresseeOf, aUnit, eventsOf, referred, whole } from "./referral-world.ts";

const notTheOffice = [nobody, admin, presenter, krowodrzaChair, podgorzeChair];
const refer = (council: Council, said: Record<string, unknown>, actor = clerk) =>
  referMatter(council.as(actor), referMatterInput.parse(said));

test("a question goes to several units and to somebody on no list, each with a clock of its own", () => {
  const council = aCouncil();
  const unitIds = [aUnit(council), aUnit(council, "Zarząd Zieleni")];
  const { id: questionId } = accepted(council);
  const said = { questionId, unitIds, addressee: "Zastępca Prezydenta", email: "zp@example.org" };
  for (const actor of notTheOffice)
    expectRefusal(() => refer(council, said, actor as typeof clerk), "not-permitted");
  expectRefusal(() => refer(council, { questionId }), "addressee-needed");
  expectRefusal(() => refer(council, { ...said, questionId: filed(council).id }), "question-wrong-state");
  expect(refer(council, { ...said, receivedOn: "05.03.2026" }, chair).sent).toBe(3);

  const all = listReferrals(council.db, { questionId });
  expect(all.map(({ addressee, state, clockId, id }) => [addressee, state, clockId === id])).toEqual([
    ["Zarząd Dróg", "open", true],
    ["Zarząd Zieleni", "open", true],
    ["Zastępca Prezydenta", "open", true],
  ]);
  expect(all.map((referral) => sumOf(council.db, referral)?.dueOn)).toEqual(Array(3).fill("2026-03-19"));
  expect(getQuestion(council.db, questionId)).toMatchObject({
    state: "passed-on",
    passedOnOn: "2026-03-05",
    addressee: "Zarząd Dróg; Zarząd Zieleni; Zastępca Prezydenta",
  });
  expect(eventsOf(council, "referral", all[0]?.id ?? "")).toEqual(["referral.sent"]);
  expect(eventsOf(council, "question", questionId).at(-1)).toBe("question.passed-on");
  expectRefusal(() => refer(council, { questionId, unitIds }), "addressee-needed"); // both hold it already
});

test("a unit that is closed, or that nobody knows, gets nothing", () => {
  const council = aCouncil();
  const unitId = aUnit(council);
  closeUnit(council.as(clerk), { unitId });
  const { id: questionId } = accepted(council);
  expectRefusal(() => refer(council, { questionId, unitIds: [unitId] }), "unit-closed");
  expectRefusal(() => refer(council, { questionId, unitIds: ["none"] }), "not-found");
  expectRefusal(() => refer(council, { addressee: "Ktoś" }), "not-found");
});

test("a matter of the archive starts no clock until the office takes it over", () => {
  const council = aCouncil();
  const { id: questionId } = accepted(council);
  council.db.update(questions).set({ isArchived: true }).run();
  expectRefusal(() => refer(council, { questionId, addressee: "ZDMK" }), "archived-not-taken-over");
  takeQuestionOver(council.as(clerk), { questionId });
  refer(council, { questionId, addressee: "ZDMK" });
  expect(listReferrals(council.db, { questionId })).toHaveLength(1);
});

test("receipt, holding reply and answer are three times", () => {
  const council = aCouncil();
  const { referralId, questionId } = referred(council);
  const addressee = council.as(addresseeOf(referralId));
  const steps = [
    () => acknowledgeReferral(addressee, { referralId }),
    () => holdReferral(addressee, { referralId, holdingReply: "Mierzymy ruch." }),
    () => answerReferral(addressee, { referralId, ...whole }),
  ];
  for (const [at, step] of steps.entries()) {
    council.travelTo(`2026-03-0${4 + at}T11:00:00Z`);
    step();
  }
  expect(getReferral(council.db, referralId)).toMatchObject({
    acknowledgedOn: "2026-03-04",
    holdingReplyOn: "2026-03-05",
    holdingReply: "Mierzymy ruch.",
    answeredOn: "2026-03-06",
    state: "answered",
  });
  expect(eventsOf(council, "referral", referralId)).toEqual([
    "referral.sent",
    "referral.acknowledged",
    "referral.held",
    "referral.answered",
  ]);
  expect(eventsOf(council, "question", questionId).at(-1)).toBe("question.answered");
  expect(listAnswers(council.db, questionId)).toMatchObject([
    {
      referralId,
      unitName: "Zarząd Dróg",
      answeredBy: "Jan Nowak, dyrektor",
      extent: "full",
      mode: "written",
    },
  ]);
  expect(getQuestion(council.db, questionId)).toMatchObject({ state: "answered", answeredOn: "2026-03-06" });
});

test("only whoever holds the letter's address, and the clerk for them, works on a matter; and only while it lies there", () => {
  const council = aCouncil();
  const { referralId, all } = referred(council, [aUnit(council), aUnit(council, "Zarząd Zieleni")]);
  const unitId = aUnit(council, "Wydział Skarbu");
  const other = addresseeOf(all[1]?.id ?? "");
  const steps = [
    (ctx: ReturnType<Council["as"]>) => acknowledgeReferral(ctx, { referralId }),
    (ctx: ReturnType<Council["as"]>) => holdReferral(ctx, { referralId, holdingReply: "Trwa." }),
    (ctx: ReturnType<Council["as"]>) => askClarification(ctx, { referralId, request: "Gdzie?" }),
    (ctx: ReturnType<Council["as"]>) =>
      extendReferral(ctx, { referralId, days: 7, grantedBy: "Dyrektor", reason: "Pomiary" }),
    (ctx: ReturnType<Council["as"]>) => handOverReferral(ctx, { referralId, unitId, reason: "Nie nasze." }),
    (ctx: ReturnType<Council["as"]>) => answerReferral(ctx, { referralId, ...whole }),
  ];
  for (const step of steps)
    for (const actor of [...notTheOffice, chair, other])
      expectRefusal(() => step(council.as(actor)), "not-permitted");
  answerReferral(council.as(addresseeOf(referralId)), { referralId, ...whole });
  for (const step of steps) expectRefusal(() => step(council.as(clerk)), "referral-not-open");
});

test("several units answer; the question stands answered in full with the last of them", () => {
  const council = aCouncil();
  const { questionId, all } = referred(council, [aUnit(council), aUnit(council, "Zarząd Zieleni")]);
  const [first = "", second = ""] = all.map(({ id }) => id);
  answerReferral(council.as(addresseeOf(first)), { referralId: first, ...whole });
  expect(factsOf(council.db, getQuestion(council.db, questionId)).standing).toBe("answered-in-part");
  answerReferral(council.as(addresseeOf(second)), { referralId: second, ...whole, extent: "partial" });
  expect(getReferral(council.db, second).state).toBe("open");
  answerReferral(council.as(addresseeOf(second)), { referralId: second, ...whole });
  expect(factsOf(council.db, getQuestion(council.db, questionId)).standing).toBe("answered");
  expect(listAnswers(council.db, questionId).map(({ extent }) => extent)).toEqual([
    "partial",
    "partial",
    "full",
  ]);
});

test("a clarification stops the clock; the asker or the office ends it", () => {
  const council = aCouncil();
  const { referralId, questionId } = referred(council);
  const clarify = (actor = krowodrzaChair) =>
    clarifyReferral(council.as(actor), { referralId, reply: "Na Azorach." });
  expectRefusal(() => clarify(), "no-clarification-asked");
  askClarification(council.as(addresseeOf(referralId)), { referralId, request: "Która linia?" });
  expectRefusal(
    () => askClarification(council.as(clerk), { referralId, request: "I gdzie?" }),
    "clarification-pending",
  );
  expect(sumOf(council.db, getReferral(council.db, referralId))).toMatchObject({
    dueOn: null,
    isStopped: true,
  });
  for (const actor of [nobody, admin, presenter, podgorzeChair, addresseeOf(referralId)])
    expectRefusal(() => clarify(actor as typeof krowodrzaChair), "not-permitted");

  council.travelTo("2026-03-12T11:00:00Z");
  clarify();
  expect(sumOf(council.db, getReferral(council.db, referralId))?.dueOn).toBe("2026-03-26");
  expect(factsOfReferrals(council.db, { questionId }, "2026-03-12")[0]).toMatchObject({
    isStopped: false,
    pauses: [
      { askedOn: "2026-03-02", request: "Która linia?", repliedOn: "2026-03-12", reply: "Na Azorach." },
    ],
  });
  expect(eventsOf(council, "referral", referralId).slice(-2)).toEqual([
    "referral.clarification-asked",
    "referral.clarified",
  ]);
  answerReferral(council.as(clerk), { referralId, ...whole });
  expectRefusal(() => clarify(), "referral-not-open");
});

test("an extension adds its days and says who granted it and why", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const more = { days: 7, grantedBy: "Dyrektor ZDMK", reason: "Trwają pomiary" };
  extendReferral(council.as(addresseeOf(referralId)), { referralId, ...more });
  const sum = sumOf(council.db, getReferral(council.db, referralId));
  expect(sum?.dueOn).toBe("2026-03-23");
  expect(sum?.lines).toContainEqual({ what: "extended", grantedOn: "2026-03-02", ...more });
  expect(eventsOf(council, "referral", referralId).at(-1)).toBe("referral.extended");
});

test("handed over, the matter lies with the named unit, and the clock goes along", () => {
  const council = aCouncil();
  const { referralId, questionId, unitIds } = referred(council);
  askClarification(council.as(addresseeOf(referralId)), { referralId, request: "Która linia?" });
  const unitId = aUnit(council, "Zarząd Transportu");
  const closed = aUnit(council, "Dawna jednostka");
  closeUnit(council.as(clerk), { unitId: closed });
  const handOver = (to: string) =>
    handOverReferral(council.as(addresseeOf(referralId)), {
      referralId,
      unitId: to,
      reason: "Linie prowadzi ZTP.",
    });
  expectRefusal(() => handOver(unitIds[0] ?? ""), "hand-over-to-itself");
  expectRefusal(() => handOver(closed), "unit-closed");
  council.travelTo("2026-03-09T11:00:00Z");
  handOver(unitId);

  const next = findHolder(council.db, { clockId: referralId });
  expect(next).toMatchObject({
    addressee: "Zarząd Transportu",
    receivedOn: "2026-03-02",
    handedOverFromId: referralId,
    handedOverReason: "Linie prowadzi ZTP.",
  });
  expect(getReferral(council.db, referralId)).toMatchObject({ state: "handed-over", endedOn: "2026-03-09" });
  expect(getQuestion(council.db, questionId).addressee).toBe("Zarząd Transportu");
  expect(eventsOf(council, "referral", referralId).at(-1)).toBe("referral.handed-over");
  expect(eventsOf(council, "referral", next?.id ?? "")).toEqual(["referral.sent"]);
  expect(eventsOf(council, "question", questionId).at(-1)).toBe("question.passed-on");

  // What the first unit asked stops the second one's clock too, and the asker's word starts it again.
  clarifyReferral(council.as(krowodrzaChair), { referralId: next?.id ?? "", reply: "Na Azory." });
  expect(next && sumOf(council.db, next)?.dueOn).toBe("2026-03-23");
});

test("taken back from the last who holds it, a question still names those who answered", () => {
  const council = aCouncil();
  const units = [aUnit(council, "Zarząd Dróg"), aUnit(council, "Zarząd Zieleni", "zielen@example.org")];
  const { questionId, all } = referred(council, units);
  const [roads, greens] = all.map(({ id }) => id);
  const addressee = () => getQuestion(council.db, questionId).addressee;
  expect(addressee()).toBe("Zarząd Dróg; Zarząd Zieleni");
  answerReferral(council.as(addresseeOf(roads ?? "")), { referralId: roads ?? "", ...whole });
  recallReferral(council.as(clerk), { referralId: greens ?? "" });
  expect(addressee()).toBe("Zarząd Dróg");
});

test("a recalled question waits in the register to be sent again", () => {
  const council = aCouncil();
  const { questionId, all } = referred(council, [aUnit(council), aUnit(council, "Zarząd Zieleni")]);
  const [first = "", second = ""] = all.map(({ id }) => id);
  for (const actor of [...notTheOffice, addresseeOf(first)])
    expectRefusal(() => recallReferral(council.as(actor), { referralId: first }), "not-permitted");
  recallReferral(council.as(chair), { referralId: first });
  expect(getQuestion(council.db, questionId)).toMatchObject({
    state: "passed-on",
    addressee: "Zarząd Zieleni",
  });
  expectRefusal(() => recallReferral(council.as(clerk), { referralId: first }), "referral-not-open");
  recallReferral(council.as(clerk), { referralId: second });
  expect(getQuestion(council.db, questionId)).toMatchObject({ state: "accepted", addressee: null });
  expect(eventsOf(council, "referral", second).at(-1)).toBe("referral.recalled");
  expect(eventsOf(council, "question", questionId).at(-1)).toBe("question.called-back");
  refer(council, { questionId, addressee: "ZTP" });
  expect(getQuestion(council.db, questionId).state).toBe("passed-on");
});

test("a question withdrawn is nobody's to answer", () => {
  const council = aCouncil();
  const { questionId, referralId } = referred(council);
  withdrawQuestion(council.as(clerk), { questionId });
  expect(getReferral(council.db, referralId).state).toBe("recalled");
  expect(eventsOf(council, "referral", referralId).at(-1)).toBe("referral.recalled");
});

test("what the clerk writes down for one addressee ends the matter with them", () => {
  const council = aCouncil();
  const { questionId, all } = referred(council, [aUnit(council), aUnit(council, "Zarząd Zieleni")]);
  const [first = "", second = ""] = all.map(({ id }) => id);
  const phone = (referralId: string, extent: string) =>
    recordAnswer(
      council.as(clerk),
      recordAnswerInput.parse({ questionId, referralId, mode: "oral", extent, text: "Tak.", answeredBy: "" }),
    );
  phone(first, "partial");
  expect(getReferral(council.db, first).state).toBe("open");
  phone(first, "full");
  expect(getReferral(council.db, first)).toMatchObject({ state: "answered", answeredOn: "2026-03-02" });
  expect(getReferral(council.db, second).state).toBe("open");
  expect(eventsOf(council, "referral", first).at(-1)).toBe("referral.answered");
  expect(factsOf(council.db, getQuestion(council.db, questionId)).standing).toBe("answered-in-part");
  expectRefusal(() => phone(first, "full"), "referral-not-open");
  const elsewhere = referred(council, [aUnit(council, "Trzecia")]).referralId;
  expectRefusal(() => phone(elsewhere, "full"), "not-found");
  phone(second, "full");
  expect(factsOf(council.db, getQuestion(council.db, questionId)).standing).toBe("answered");
});

test("an answer that does not suffice goes back to those who gave it, with a new clock", () => {
  const council = aCouncil();
  const { questionId, referralId } = referred(council);
  answerReferral(council.as(clerk), { referralId, ...whole });
  council.travelTo("2026-03-20T11:00:00Z");
  judgeAnswer(council.as(krowodrzaChair), {
    questionId,
    districtId: krowodrza,
    verdict: "not",
    sentence: "Bez daty.",
  });
  const again = listReferrals(council.db, { questionId }).at(-1);
  expect(again).toMatchObject({
    round: 2,
    state: "open",
    receivedOn: "2026-03-20",
    addressee: "Zarząd Dróg",
  });
  expect(eventsOf(council, "referral", again?.id ?? "")).toEqual(["referral.reopened"]);
  refer(council, { questionId, addressee: "Prezydent" });
  expect(listReferrals(council.db, { questionId }).at(-1)?.round).toBe(2);
});

test("lateness is reckoned, for what is waited for and for what came late", () => {
  const council = aCouncil();
  const { questionId, referralId } = referred(council);
  const late = (day: string) => factsOfReferrals(council.db, { questionId }, day)[0]?.late;
  expect([late("2026-03-16"), late("2026-03-18")]).toEqual([0, 2]);
  council.travelTo("2026-03-19T11:00:00Z");
  answerReferral(council.as(systemActor), { referralId, ...whole });
  expect(late("2026-06-01")).toBe(3);
});
