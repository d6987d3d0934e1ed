import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { importRecord } from "#archive/import-record";
import { archiveActor, systemActor } from "#domain/kernel/actor";
import { closeUncontested } from "#domain/question/close-uncontested";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { joinQuestion } from "#domain/question/join-question";
import { mergeQuestion } from "#domain/question/merge-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { factsOf } from "#domain/question/fact-queries";
import { findVerdictDueOn } from "#domain/question/verdict-queries";
import { getQuestion } from "#domain/question/queries";
import { takeQuestionOver } from "#domain/question/take-question-over";
import { recallReferral } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { listReferrals } from "#domain/referral/queries";
import { rules } from "#schema/rule-book";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { seeded } from "#tests/archive";
import { expectRefusal } from "#tests/expect-refusal";
import { closeUncontestedQuestions } from "../../../app/jobs/close-uncontested.ts";
import { accepted, aConvention, anAnswer, answered, fromFloor, passedOn } from "./question-world.ts";

const source = "§ 12 Regulaminu";

/** A council whose askers have two weeks to judge. */
function withTimeOut() {
  const council = aCouncil();
  council.db
    .insert(rules)
    .values({
      id: "rule-verdict",
      bodyId: konwentId,
      name: "verdict-days",
      value: "14",
      source,
      standing: "adopted",
    })
    .run();
  return council;
}
const stateOf = (council: Council, id: string) => getQuestion(council.db, id).state;
const dueOn = (council: Council, id: string) => findVerdictDueOn(council.db, getQuestion(council.db, id));
const says = (council: Council, questionId: string, verdict: "answered" | "not", who = krowodrzaChair) =>
  judgeAnswer(council.as(who), {
    questionId,
    districtId: who.districtIds[0] ?? "",
    verdict,
    sentence: "Tak uważamy.",
  });

test("silence closes a question as not contested on the day after the last day to judge", () => {
  const council = withTimeOut();
  const { id } = answered(council);
  expect(dueOn(council, id)).toEqual({ day: "2026-03-16", source });
  council.travelTo("2026-03-16T22:59:00Z");
  expect(closeUncontestedQuestions(council)).toBe(0);
  council.travelTo("2026-03-16T23:01:00Z");
  expect(closeUncontestedQuestions(council)).toBe(1);
  expect(closeUncontestedQuestions(council)).toBe(0);
  expect(factsOf(council.db, getQuestion(council.db, id)).standing).toBe("not-contested");
  expect(listEventsOf(council.db, "question", id).at(-1)).toMatchObject({
    type: "question.not-contested",
    details: { judged: 0, asking: 1 },
  });
});

test("nobody closes it earlier, by hand, or without a rule", () => {
  const council = withTimeOut();
  const { id } = answered(council);
  for (const actor of [nobody, clerk, chair, admin, presenter, krowodrzaChair, archiveActor])
    expectRefusal(() => closeUncontested(council.as(actor), { questionId: id }), "not-permitted");
  expectRefusal(() => closeUncontested(council.as(systemActor), { questionId: id }), "verdict-time-runs");

  const lawless = aCouncil();
  answered(lawless);
  lawless.travelTo("2027-03-02T11:00:00Z");
  expect(closeUncontestedQuestions(lawless)).toBe(0);
});

test("an asker reopens what was not contested, or settles it", () => {
  const council = withTimeOut();
  const [angry, content] = [answered(council), answered(council)];
  council.travelTo("2026-03-20T11:00:00Z");
  expect(closeUncontestedQuestions(council)).toBe(2);
  says(council, angry.id, "not");
  says(council, content.id, "answered");
  expect([stateOf(council, angry.id), stateOf(council, content.id)]).toEqual(["passed-on", "settled"]);
  expect(listReferrals(council.db, { questionId: angry.id }).at(-1)).toMatchObject({
    state: "open",
    round: 2,
  });
});

test("of a joint question those who spoke decide", () => {
  const council = withTimeOut();
  const both = { jointDistrictIds: [podgorze] };
  const [angry, content] = [answered(council, both), answered(council, both)];
  says(council, angry.id, "not");
  says(council, content.id, "answered");
  council.travelTo("2026-03-20T11:00:00Z");
  expect(closeUncontestedQuestions(council)).toBe(2);
  expect([stateOf(council, angry.id), stateOf(council, content.id)]).toEqual(["passed-on", "settled"]);
});

test("no time runs while an addressee holds it, for an answer in part, and for the district chairs as a whole", () => {
  const council = withTimeOut();
  const partly = passedOn(council);
  anAnswer(council, partly.id, { extent: "partial" });
  const held = passedOn(council);
  anAnswer(council, held.id, { referralId: "" });
  const { conventionId } = aConvention(council);
  const collective = fromFloor(council, { conventionId });
  anAnswer(council, collective.id);
  for (const { id } of [partly, held, collective]) expect(dueOn(council, id)).toBeNull();

  council.travelTo("2026-06-01T10:00:00Z");
  joinQuestion(council.as(podgorzeChair), { questionId: collective.id, districtId: podgorze });
  expect(dueOn(council, collective.id)?.day).toBe("2026-06-15"); // the one who joined late has the whole time
  expect(closeUncontestedQuestions(council)).toBe(0);
});

test("everybody judged while one more addressee held it: once that one is recalled, the question is settled", () => {
  const council = withTimeOut();
  const { id } = passedOn(council);
  anAnswer(council, id, { extent: "partial" });
  referMatter(council.as(clerk), referMatterInput.parse({ questionId: id, addressee: "Zarząd Zieleni" }));
  expect(stateOf(council, id)).toBe("answered");
  says(council, id, "answered");
  expect(stateOf(council, id)).toBe("answered");
  for (const { id: referralId, state } of listReferrals(council.db, { questionId: id }))
    if (state === "open") recallReferral(council.as(clerk), { referralId });
  expect(stateOf(council, id)).toBe("settled");
});

test("a matter of the archive starts its clock only once the office takes it over", () => {
  const council = withTimeOut();
  const archive = council.as(archiveActor);
  const { conventionId } = importRecord(council, seeded("2019-06"));
  const { id } = fileQuestionFromFloor(
    archive,
    fileQuestionFromFloorInput.parse({ conventionId, districtIds: [krowodrza], text: "Kiedy?" }),
  );
  const sending = referMatterInput.parse({ questionId: id, addressee: "Zarząd Dróg" });
  expectRefusal(() => referMatter(council.as(clerk), sending), "archived-not-taken-over");
  for (const actor of [nobody, admin, presenter, krowodrzaChair])
    expectRefusal(() => takeQuestionOver(council.as(actor), { questionId: id }), "not-permitted");
  expectRefusal(
    () => mergeQuestion(council.as(clerk), { questionId: accepted(council).id, intoId: id }),
    "merge-not-possible",
  );
  takeQuestionOver(council.as(chair), { questionId: id });

  expect(getQuestion(council.db, id).takenOverOn).toBe("2026-03-02");
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.taken-over");
  expectRefusal(() => takeQuestionOver(council.as(chair), { questionId: id }), "question-wrong-state");
  referMatter(council.as(clerk), sending);
  anAnswer(council, id);
  expect(dueOn(council, id)?.day).toBe("2026-03-16");
  expectRefusal(
    () => takeQuestionOver(council.as(clerk), { questionId: passedOn(council).id }),
    "question-wrong-state",
  );
});
