import { expect, test } from "vitest";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { enterOverdue } from "#domain/agenda/enter-overdue";
import { listWaitingReturns } from "#domain/agenda/list-overdue";
import { moveAgendaItem } from "#domain/agenda/move-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { listAgenda, listItems } from "#domain/agenda/queries";
import { restoreAgendaItem } from "#domain/agenda/restore-agenda-item";
import { listReturnsOf } from "#domain/agenda/return-queries";
import { returnUnfinishedItems } from "#domain/agenda/return-unfinished-items";
import { takeOverAgenda } from "#domain/agenda/take-over-agenda";
import { takeReturnOff } from "#domain/agenda/take-return-off";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { answerReferral } from "#domain/referral/answer-referral";
import { mails } from "#schema/mail";
import { chair, clerk, krowodrzaChair, konwentId } from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { enterOverdueMatters } from "../../../app/jobs/enter-overdue.ts";
import { whole } from "../referral/referral-world.ts";
import { aConvention, draft, eventTypesOf, shown } from "./agenda-world.ts";
import { aPromise, aQuestionSince, cameBack, returnIn } from "./returns-world.ts";

const reason = "Dyrektor odpowie jeszcze w tym tygodniu.";
const takeOff = (council: Council, conventionId: string) =>
  takeReturnOff(council.as(chair), {
    returnId: returnIn(council, conventionId),
    takenOffReason: reason,
  });
/** Held: announced, opened, closed. */
function hold(council: Council, conventionId: string): void {
  if (getConvention(council.db, conventionId).state === "planned")
    conveneConvention(council.as(clerk), { conventionId });
  openSession(council.as(clerk), { conventionId });
  closeConvention(council.as(chair), { conventionId });
}

/** A convention on 30 March and a question that has been late since 17 February; the agenda is not begun. */
function withLateQuestion() {
  const { council, conventionId } = aConvention();
  const question = aQuestionSince(council, "2026-02-02");
  return { council, conventionId, ...question };
}

test("an agenda that is begun takes in what is past its date, oldest first, in a section of its own", () => {
  const { council, conventionId } = withLateQuestion();
  aPromise(council, "2026-02-01");
  aQuestionSince(council, "2026-02-25", "Jeszcze w terminie");
  aQuestionSince(council, "2026-01-05", "Najstarsze");
  draft(council, conventionId, "Otwarcie");
  expect(shown(council, conventionId)).toEqual([
    "1 Otwarcie",
    "2 Sprawy po terminie",
    "2.1 2026-003: Najstarsze",
    "2.2 2026-001: Naprawa chodnika",
    "2.3 2026-001: Tramwaj na Azory",
  ]);
  expect(eventTypesOf(council, conventionId)).toEqual(["agenda.item-drafted", "agenda.returns-entered"]);
  expect(listWaitingReturns(council.db, konwentId, "2026-03-02")).toEqual([]);

  draft(council, conventionId, "Dyskusja");
  expect(cameBack(council, conventionId)).toHaveLength(3);
  expectRefusal(() => enterOverdue(council.as(clerk), { conventionId }), "nothing-overdue");
});

test("what becomes late later enters by itself, into the same section, until the convention begins", () => {
  const { council, conventionId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  conveneConvention(council.as(clerk), { conventionId });
  publishAgenda(council.as(clerk), { conventionId, told: null });
  const letters = () =>
    council.db
      .select()
      .from(mails)
      .all()
      .filter(({ kind }) => kind !== "referral").length;
  const before = letters();
  aQuestionSince(council, "2026-03-01", "Parki");
  expect(enterOverdueMatters(council)).toBe(0);
  council.travelTo("2026-03-17T11:00:00Z");
  expect([enterOverdueMatters(council), enterOverdueMatters(council)]).toEqual([1, 0]);
  const [, , , late] = listAgenda(council.db, conventionId);
  expect(late).toMatchObject({ number: "2.1a", title: "2026-002: Parki", isAddendum: true });
  // Only the next version, when the office publishes it, is written about.
  expect(letters()).toBe(before);

  aQuestionSince(council, "2026-02-27", "Zieleń");
  openSession(council.as(clerk), { conventionId });
  expect(enterOverdueMatters(council)).toBe(0);
  expectRefusal(() => enterOverdue(council.as(clerk), { conventionId }), "convention-wrong-state");
});

test("the next convention takes it, not a later one begun earlier on the same day", () => {
  const { council, conventionId: march } = aConvention();
  const { conventionId: april } = aConvention(council, "2026-04-27");
  draft(council, march, "Otwarcie");
  aQuestionSince(council, "2026-02-02");
  draft(council, april, "Otwarcie");
  expect(cameBack(council, april)).toEqual([]);
  enterOverdueMatters(council);
  expect([cameBack(council, march), cameBack(council, april)]).toEqual([["2026-001"], []]);
});

test("the chair takes one off, with a reason everybody reads; it comes back with the next", () => {
  const { council, conventionId, questionId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  takeOff(council, conventionId);
  expectRefusal(() => takeOff(council, conventionId), "agenda-item-withdrawn");
  expect(enterOverdueMatters(council)).toBe(0);
  expect(listWaitingReturns(council.db, konwentId, "2026-03-02")).toHaveLength(1);
  expect(listReturnsOf(council.db, { questionId })).toEqual([]); // the working agenda is the office's

  conveneConvention(council.as(clerk), { conventionId });
  publishAgenda(council.as(clerk), { conventionId, told: null });
  const published = findPublicAgenda(council.db, getConvention(council.db, conventionId));
  expect(published?.items.at(-1)).toMatchObject({
    title: "2026-001: Tramwaj na Azory",
    isWithdrawn: true,
    withdrawnReason: reason,
    matter: { kind: "question", citation: "2026-001" },
  });
  expect(published?.items[0]?.matter).toBeNull();
  expect(listReturnsOf(council.db, { questionId })).toMatchObject([
    { takenOffReason: reason, number: "2.1", convention: { address: "2026-03-30" } },
  ]);

  const { conventionId: next } = aConvention(council, "2026-04-27");
  draft(council, next, "Otwarcie");
  expect([cameBack(council, conventionId), cameBack(council, next)]).toEqual([["(2026-001)"], ["2026-001"]]);
});

test("nobody but the chair takes it off, in no other way", () => {
  const { council, conventionId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  const returnId = returnIn(council, conventionId);
  for (const actor of [clerk, krowodrzaChair])
    expectRefusal(
      () => takeReturnOff(council.as(actor), { returnId, takenOffReason: reason }),
      "not-permitted",
    );
  const [, section, item] = listAgenda(council.db, conventionId);
  for (const itemId of [section?.id ?? "", item?.id ?? ""])
    expectRefusal(() => withdrawAgendaItem(council.as(clerk), { itemId, reason }), "agenda-item-came-back");
  takeOff(council, conventionId);
  expectRefusal(
    () => restoreAgendaItem(council.as(clerk), { itemId: item?.id ?? "" }),
    "agenda-item-taken-off",
  );
  // The section, now empty, may go; what comes later gets a new one.
  withdrawAgendaItem(council.as(clerk), { itemId: section?.id ?? "", reason });
  aQuestionSince(council, "2026-02-01", "Parki");
  enterOverdueMatters(council);
  expect(shown(council, conventionId).slice(-2)).toEqual(["3 Sprawy po terminie", "3.1 2026-002: Parki"]);
});

test("what others lie under is not taken off over their heads", () => {
  const { council, conventionId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  const itemId = listAgenda(council.db, conventionId)[2]?.id ?? "";
  const parentId = listAgenda(council.db, conventionId)[1]?.id ?? "";
  moveAgendaItem(council.as(clerk), { itemId, to: "after", neighbourId: parentId, position: null });
  draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId, parentId: itemId, title: "Głos rady", kind: "discussion" }),
  );
  expectRefusal(() => takeOff(council, conventionId), "agenda-item-holds-others");
});

test("it is never copied by hand: not when an agenda is taken over, nor when unfinished items go back", () => {
  const { council, conventionId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  hold(council, conventionId);
  const itemIds = listItems(council.db, conventionId)
    .filter(({ parentId }) => parentId !== null)
    .map(({ id }) => id);
  expectRefusal(
    () => returnUnfinishedItems(council.as(clerk), { conventionId, itemIds }),
    "agenda-item-comes-back",
  );
  const { conventionId: next } = aConvention(council, "2026-04-27");
  takeOverAgenda(council.as(clerk), { conventionId: next });
  expect(shown(council, next)).toEqual([
    "1 Otwarcie",
    "2 Sprawy po terminie",
    "2.1 2026-001: Tramwaj na Azory",
  ]);
});

test("after a convention that was called off, or held, it comes back until it is answered", () => {
  const { council, conventionId, referralId } = withLateQuestion();
  draft(council, conventionId, "Otwarcie");
  cancelConvention(council.as(clerk), { conventionId, cancelReason: "Awaria" });
  const { conventionId: second } = aConvention(council, "2026-04-20");
  draft(council, second, "Otwarcie");
  expect(cameBack(council, second)).toEqual(["2026-001"]);
  answerReferral(council.as(clerk), { referralId, ...whole });
  hold(council, second);
  const { conventionId: third } = aConvention(council, "2026-05-20");
  draft(council, third, "Otwarcie");
  expect(cameBack(council, third)).toEqual([]);
});

test("a promise without an end is looked at once, at the first convention that is held after its start", () => {
  const { council, conventionId } = aConvention();
  const id = aPromise(council, "po feriach", { dueNotBefore: "2026-02-16" });
  draft(council, conventionId, "Otwarcie");
  expect(cameBack(council, conventionId)).toEqual(["2026-001"]);
  hold(council, conventionId);
  const { conventionId: next } = aConvention(council, "2026-04-27");
  draft(council, next, "Otwarcie");
  expect(cameBack(council, next)).toEqual([]);
  moveActionItemOn(
    council.as(clerk),
    moveActionItemOnInput.parse({ actionItemId: id, state: "done", note: "Naprawiono." }),
  );
  expect(listWaitingReturns(council.db, konwentId, "2026-05-01")).toEqual([]);
});
