import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { getActionItemDetail } from "#domain/action-item/queries";
import { listActionItemTimeline } from "#domain/action-item/timeline-queries";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { editUnit } from "#domain/council/edit-unit";
import { inMonth, noDate, onDay } from "#domain/kernel/council-date";
import { closeUncontested } from "#domain/question/close-uncontested";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { acceptQuestion } from "#domain/question/accept-question";
import { joinQuestion } from "#domain/question/join-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { mergeQuestion } from "#domain/question/merge-question";
import { putQuestionOnAgenda } from "#domain/question/put-question-on-agenda";
import { getQuestion } from "#domain/question/queries";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { timelineOf } from "#domain/question/timeline-rules";
import type { QuestionTimelineEntry } from "#domain/question/timeline-rules";
import { undoMerge } from "#domain/question/undo-merge";
import { acknowledgeReferral } from "#domain/referral/acknowledge-referral";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { listReferrals } from "#domain/referral/queries";
import { systemActor } from "#domain/kernel/actor";
import { rules } from "#schema/rule-book";
import { aCouncil, clerk, konwentId, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";
import { aUnit, addresseeOf, referred, whole } from "../referral/referral-world.ts";
import {
  aboutTheTram,
  accepted,
  aConvention,
  answered,
  filedByPodgorze,
  fromPodgorze,
} from "./question-world.ts";

const timelineOfQuestion = (council: Council, id: string) =>
  listQuestionTimeline(council.db, getQuestion(council.db, id));
const whatIn = (entries: readonly QuestionTimelineEntry[]) => entries.map(({ what }) => what);
const stepIn = (entries: readonly QuestionTimelineEntry[], what: string) =>
  entries.find((entry) => entry.what === what);

const plain = {
  acceptedOn: null,
  passedOnOn: null,
  withdrawnOn: null,
  takenOverOn: null,
  addressee: null,
  isFromFloor: false,
  askedBy: null,
  predecessor: null,
  convention: null,
  notContestedOn: null,
  joined: [],
  followUps: [],
  mergers: [],
  minutes: [],
  returns: [],
  referrals: [],
  answers: [],
  verdicts: [],
  resolutions: [],
  promises: [],
};

test("a question's life is told in order; what has no day keeps its place", () => {
  const told = timelineOf({
    ...plain,
    filedOn: onDay("2026-03-02"),
    acceptedOn: "2026-03-03",
    passedOnOn: "2026-03-04",
    addressee: "ZDMK",
    convention: { heldOn: onDay("2026-04-12"), links: [] },
    answers: [
      {
        position: 1,
        referralId: null,
        answeredBy: null,
        unitName: "ZDMK",
        answeredOn: onDay("2026-03-20"),
        extent: "partial",
      },
      {
        position: 2,
        referralId: null,
        answeredBy: "Jan Nowak",
        unitName: null,
        answeredOn: noDate,
        extent: "full",
      },
    ],
    verdicts: [
      {
        afterAnswer: 1,
        verdict: "not",
        judgedOn: "2026-03-21",
        district: "Krowodrza",
        sentence: "Brak daty.",
      },
    ],
  });
  expect(told.map(({ what, by, to }) => [what, by ?? to ?? null])).toEqual([
    ["filed", null],
    ["accepted", null],
    ["passed-on", "ZDMK"],
    ["answered", "ZDMK"],
    ["judged", "Krowodrza"],
    ["answered", "Jan Nowak"],
    ["on-agenda", null],
  ]);
});

test("a question from the floor of a past convention has no steps that nobody recorded", () => {
  const june = inMonth("2019-06");
  const told = timelineOf({
    ...plain,
    filedOn: june,
    isFromFloor: true,
    convention: { heldOn: june, links: [{ to: "convention", at: "2019-06", name: null }] },
    answers: [
      {
        position: 1,
        referralId: null,
        answeredBy: "Bogusław Kośmider",
        unitName: null,
        answeredOn: june,
        extent: "partial",
      },
    ],
  });
  expect(whatIn(told)).toEqual(["filed", "answered"]);
  expect(told[0]?.links).toMatchObject([{ to: "convention", at: "2019-06" }]);
  expect(told[0]?.on).toEqual(june);
});

test("asked jointly, answered in part, handed over, answered, sent back: every step, with the names of then", () => {
  const council = aCouncil();
  const roads = aUnit(council, "Zarząd Dróg");
  const { questionId, referralId } = referred(council, [roads]);
  council.travelTo("2026-03-03T11:00:00Z");
  joinQuestion(council.as(podgorzeChair), { questionId, districtId: podgorze, annex: "Także u nas." });
  acknowledgeReferral(council.as(addresseeOf(referralId)), { referralId });
  askClarification(council.as(addresseeOf(referralId)), { referralId, request: "Która linia?" });
  council.travelTo("2026-03-04T11:00:00Z");
  clarifyReferral(council.as(krowodrzaChair), { referralId, reply: "Na Azory." });
  answerReferral(council.as(addresseeOf(referralId)), { referralId, ...whole, extent: "partial" });
  council.travelTo("2026-03-05T11:00:00Z");
  const transport = aUnit(council, "Zarząd Transportu", "ztp@example.org");
  handOverReferral(council.as(addresseeOf(referralId)), { referralId, unitId: transport, reason: "ZTP." });
  const next = listReferrals(council.db, { questionId }).find(({ state }) => state === "open")?.id ?? "";
  council.travelTo("2026-03-06T11:00:00Z");
  answerReferral(council.as(addresseeOf(next)), { referralId: next, ...whole });
  for (const [unitId, name] of [
    [roads, "Drogi Krakowskie"],
    [transport, "Transport Krakowski"],
  ] as const)
    editUnit(council.as(clerk), { unitId, name, shortName: null, email: null });
  council.travelTo("2026-03-09T11:00:00Z");
  judgeAnswer(council.as(podgorzeChair), {
    questionId,
    districtId: podgorze,
    verdict: "answered",
    sentence: null,
  });
  judgeAnswer(council.as(krowodrzaChair), {
    questionId,
    districtId: krowodrza,
    verdict: "not",
    sentence: "Bez daty.",
  });

  const told = timelineOfQuestion(council, questionId);
  expect(told.map(({ what, on, by, to }) => [on.value?.slice(8), what, by, to ?? null])).toEqual([
    ["02", "filed", "Krowodrza", null],
    ["02", "accepted", null, null],
    ["02", "passed-on", null, "Zarząd Dróg"],
    ["03", "joined", "Podgórze", null],
    ["03", "acknowledged", "Zarząd Dróg", null],
    ["03", "clarification-asked", "Zarząd Dróg", null],
    ["04", "clarified", null, null],
    ["04", "answered", "Jan Nowak, dyrektor, Zarząd Dróg", null],
    ["05", "handed-over", "Zarząd Dróg", "Zarząd Transportu"],
    ["06", "answered", "Jan Nowak, dyrektor, Zarząd Transportu", null],
    ["09", "judged", "Krowodrza", null],
    ["09", "judged", "Podgórze", null],
    ["09", "sent-back", null, "Zarząd Transportu"],
  ]);
  expect(stepIn(told, "handed-over")?.said).toBe("ZTP.");
  expect(stepIn(told, "clarification-asked")?.said).toBe("Która linia?");
});

test("a merge is told on both pages, and so is its undoing; a duplicate that never was public is named nowhere", () => {
  const council = aCouncil();
  const { id: into } = accepted(council);
  const { id: duplicate } = fromPodgorze(council);
  mergeQuestion(council.as(clerk), { questionId: duplicate, intoId: into });
  expect(whatIn(timelineOfQuestion(council, duplicate))).toEqual(["filed", "accepted", "merged"]);
  expect(stepIn(timelineOfQuestion(council, duplicate), "merged")?.links).toMatchObject([{ at: "2026-001" }]);
  const received = timelineOfQuestion(council, into);
  expect(stepIn(received, "joined")).toMatchObject({ by: "Podgórze", links: [{ at: "2026-002" }] });
  expect(stepIn(received, "merge-received")?.links).toMatchObject([{ at: "2026-002" }]);

  council.travelTo("2026-03-05T11:00:00Z");
  undoMerge(council.as(clerk), { questionId: duplicate });
  expect(whatIn(timelineOfQuestion(council, duplicate))).toEqual(["filed", "accepted", "merged", "unmerged"]);
  expect(whatIn(timelineOfQuestion(council, into))).toEqual([
    "filed",
    "accepted",
    "merge-received",
    "merge-undone",
  ]);

  const { id: secret } = filedByPodgorze(council);
  mergeQuestion(council.as(clerk), { questionId: secret, intoId: into });
  expect(JSON.stringify(timelineOfQuestion(council, into))).not.toContain("2026-003");
  expect(stepIn(timelineOfQuestion(council, into), "joined")).toMatchObject({ by: "Podgórze", links: [] });
});

test("silence is told with its day, and what was asked next leads back", () => {
  const council = aCouncil();
  council.db
    .insert(rules)
    .values({
      id: "rule-verdict",
      bodyId: konwentId,
      name: "verdict-days",
      value: "14",
      source: "§ 5",
      standing: "adopted",
    })
    .run();
  const { id } = answered(council);
  council.travelTo("2026-03-28T11:00:00Z");
  closeUncontested(council.as(systemActor), { questionId: id });
  const next = fileQuestion(
    council.as(krowodrzaChair),
    fileQuestionInput.parse({ ...aboutTheTram, predecessorId: id }),
  );
  expect(stepIn(timelineOfQuestion(council, id), "followed-up")).toBeUndefined(); // not public yet
  acceptQuestion(council.as(clerk), { questionId: next.id });
  expect(stepIn(timelineOfQuestion(council, id), "followed-up")?.links).toMatchObject([
    { to: "question", at: next.citation },
  ]);
  expect(stepIn(timelineOfQuestion(council, next.id), "filed")?.links).toMatchObject([{ at: "2026-001" }]);
  expect(stepIn(timelineOfQuestion(council, id), "not-contested")).toMatchObject({
    on: { value: "2026-03-28" },
  });
});

test("a convention counts once it is announced; a promise and its steps stand on both pages", () => {
  const council = aCouncil();
  const { id } = answered(council);
  const { conventionId, agendaItemId } = aConvention(council);
  putQuestionOnAgenda(council.as(clerk), { questionId: id, conventionId, agendaItemId });
  const promise = assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      questionId: id,
      text: "Tramwaj ruszy",
      ownerName: "Jan Nowak",
      commitment: "firm",
      promisedOn: "2026-03-03",
      dueOn: "2026-05-30",
    }),
  );
  moveActionItemOn(
    council.as(clerk),
    moveActionItemOnInput.parse({
      actionItemId: promise.id,
      state: "done",
      on: "2026-04-20",
      note: "Jeździ.",
    }),
  );
  const told = timelineOfQuestion(council, id);
  expect(stepIn(told, "on-agenda")?.links).toMatchObject([{ to: "convention", at: "2026-04-12" }]);
  expect(stepIn(told, "promised")).toMatchObject({
    by: "Jan Nowak",
    on: { value: "2026-03-03" },
    links: [
      {
        to: "action-item",
        at: promise.citation,
      },
    ],
  });
  expect(stepIn(told, "promise-moved")).toMatchObject({ state: "done", said: "Jeździ." });
  const own = listActionItemTimeline(council.db, getActionItemDetail(council.db, promise.id));
  expect(own.map(({ what }) => what)).toEqual(["promised", "promise-moved"]);
  expect(own[0]?.links).toMatchObject([{ to: "question", at: "2026-001" }]);
});
