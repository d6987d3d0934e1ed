import { expect, test } from "vitest";
import { listApprovalsIn } from "#domain/agenda/approval-queries";
import { approvalDescription } from "#domain/agenda/approval-rules";
import { listAgenda } from "#domain/agenda/queries";
import { takeOverAgenda } from "#domain/agenda/take-over-agenda";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { letGo } from "#domain/correction/let-go";
import { listReviews } from "#domain/correction/queries";
import { refuseCorrection } from "#domain/correction/refuse-correction";
import { closeReview } from "#domain/correction/close-review";
import { sendDraft } from "#domain/correction/send-draft";
import { takeCorrection } from "#domain/correction/take-correction";
import { aCorrection, announced, aSentDraft, closed, theNextConvention } from "#tests/corrections";
import { aCouncil, clerk, krowodrzaChair, podgorze } from "#tests/world";
import type { Council } from "#tests/world";
import { enterOverdueMatters } from "../../../app/jobs/enter-overdue.ts";
import { draft } from "./agenda-world.ts";

const title = "Przyjęcie protokołu konwentu z dnia 12 kwietnia 2026";
const approvals = (council: Council, conventionId: string) =>
  listAgenda(council.db, conventionId).filter(({ kind }) => kind === "minutes-approval");

/** Three corrections: one taken, one refused and let go, one refused and contested. */
function aRound(council: Council) {
  const sent = aSentDraft(council);
  const taken = aCorrection(council, sent);
  const dropped = aCorrection(council, sent, { sentenceAt: 0, proposal: null });
  const contested = aCorrection(council, sent, {
    districtId: podgorze,
    sentenceAt: 2,
    proposal: "Radni pytali o tramwaj.",
    reason: "Sam pytałem.",
  });
  const ctx = council.as(clerk);
  takeCorrection(ctx, { correctionId: taken, isByHand: false, answer: null });
  for (const correctionId of [dropped, contested])
    refuseCorrection(ctx, { correctionId, answer: "Nagranie mówi co innego." });
  letGo(council.as(krowodrzaChair), { correctionId: dropped });
  return { ...sent, contested };
}

test("when a round closes, the next agenda lists exactly what is contested, once", () => {
  const council = aCouncil();
  const { reviewId } = aRound(council);
  const next = theNextConvention(council);
  closed(council, reviewId);
  expect(approvals(council, next)).toMatchObject([
    { title, titleEn: "Approval of the minutes of the convention of 12 April 2026", number: "2" },
  ]);
  expect(approvals(council, next)[0]?.description).toBe(
    [
      "Poprawki sporne, o których decyduje konwent:",
      [
        "1. W projekcie: „Radni nie mieli pytań.”",
        "Propozycja: „Radni pytali o tramwaj.”",
        "Zgłasza: Piotr Podgórski, XIII Podgórze. Powód: Sam pytałem.",
        "Biuro nie uwzględniło: Nagranie mówi co innego.",
      ].join("\n"),
    ].join("\n\n"),
  );
  expect(listEventsOf(council.db, "agenda", next).at(-1)).toMatchObject({
    type: "agenda.approval-entered",
    details: { contested: 1 },
  });
  expect(enterOverdueMatters(council)).toBe(0);
  draft(council, next, "Sprawy bieżące");
  expect(approvals(council, next)).toHaveLength(1);
});

test("without anything contested the item says so", () => {
  const council = aCouncil();
  const { reviewId } = aSentDraft(council);
  const next = theNextConvention(council);
  closed(council, reviewId);
  expect(approvals(council, next).map(({ description }) => description)).toEqual([
    "Po rundzie poprawek nikt nie kwestionuje projektu protokołu.",
  ]);
});

test("an agenda begun later takes the minutes in, drafted or taken over; an agenda takes over no such item", () => {
  const council = aCouncil();
  const { reviewId } = aRound(council);
  const next = theNextConvention(council, "");
  closed(council, reviewId);
  expect(approvals(council, next)).toEqual([]);
  takeOverAgenda(council.as(clerk), { conventionId: next });
  expect(approvals(council, next).map((item) => item.title)).toEqual([title]);
  const { id: later } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-06-08", startsAt: "16:00", venueName: "Magistrat" }),
  );
  takeOverAgenda(council.as(clerk), { conventionId: later });
  expect(approvals(council, later)).toEqual([]);
});

test("an item for approval that stands there already becomes the one, wherever it stands", () => {
  const council = aCouncil();
  const { reviewId } = aRound(council);
  const next = theNextConvention(council);
  const itemId = draft(council, next, "Przyjęcie protokołu", { kind: "minutes-approval" });
  draft(council, next, "Przyjęcie protokołu z 3 marca", { kind: "minutes-approval" });
  closed(council, reviewId);
  expect(approvals(council, next).map((item) => item.title)).toEqual([
    title,
    "Przyjęcie protokołu z 3 marca",
  ]);
  expect(listApprovalsIn(council.db, next).map(({ agendaItemId }) => agendaItemId)).toEqual([itemId]);
});

test("what is let go or taken afterwards leaves the item, and a further round changes it", () => {
  const council = aCouncil();
  const { reviewId, contested, conventionId, sectionId } = aRound(council);
  const next = theNextConvention(council);
  closed(council, reviewId);
  takeCorrection(council.as(clerk), { correctionId: contested, isByHand: false, answer: null });
  expect(approvals(council, next)[0]?.description).toContain("nikt nie kwestionuje");
  sendDraft(council.as(clerk), { conventionId, dueOn: "2026-04-22" });
  const again = listReviews(council.db, conventionId)[0]?.id ?? "";
  const reader = council.db.query.minutesReaders
    .findFirst({ where: (row, { and, eq }) => and(eq(row.reviewId, again), eq(row.capacity, "V Krowodrza")) })
    .sync();
  const correctionId = aCorrection(
    council,
    { sectionId, reader: () => reader?.id ?? "" },
    { proposal: "Zapisano 14 wniosków." },
  );
  refuseCorrection(council.as(clerk), { correctionId, answer: "Nie." });
  council.travelTo("2026-04-23T10:00:00Z");
  closeReview(council.as(clerk), { reviewId: again });
  expect(approvals(council, next)).toHaveLength(1);
  expect(approvals(council, next)[0]?.description).toContain("Zapisano 14 wniosków.");
  letGo(council.as(krowodrzaChair), { correctionId });
  expect(approvals(council, next)[0]?.description).toContain("nikt nie kwestionuje");
});

test("what the clerk takes off stays off; a convention called off decides nothing, so the next one does", () => {
  const council = aCouncil();
  const { reviewId } = aRound(council);
  const next = theNextConvention(council);
  closed(council, reviewId);
  const [item] = approvals(council, next);
  withdrawAgendaItem(council.as(clerk), { itemId: item?.id ?? "", reason: "Później" });
  expect(enterOverdueMatters(council)).toBe(0);
  const { id: later } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-06-08", startsAt: "16:00", venueName: "Magistrat" }),
  );
  draft(council, later, "Otwarcie obrad");
  expect(approvals(council, later)).toEqual([]);
  announced(council, next);
  cancelConvention(council.as(clerk), { conventionId: next, cancelReason: "Awaria" });
  expect(enterOverdueMatters(council)).toBe(1);
  expect(approvals(council, later).map((one) => one.title)).toEqual([title]);
});

test("a long list of disputes still fits under an item", () => {
  const one = {
    sentence: "Zdanie. ".repeat(60),
    proposal: "Inne. ".repeat(60),
    reason: "Bo tak. ".repeat(60),
    name: "Piotr Podgórski",
    capacity: "XIII Podgórze",
    answer: "Nie. ".repeat(60),
  };
  expect(approvalDescription(Array.from({ length: 40 }, () => one)).length).toBeLessThanOrEqual(4000);
});
