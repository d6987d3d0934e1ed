import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { setContact } from "#domain/attendance/set-contact";
import { getCorrection, listCorrections, getReview } from "#domain/correction/queries";
import { getReader } from "#domain/correction/reader-queries";
import { letGo } from "#domain/correction/let-go";
import { proposeCorrection } from "#domain/correction/propose-correction";
import { refuseCorrection } from "#domain/correction/refuse-correction";
import { takeCorrection } from "#domain/correction/take-correction";
import { recordAdoption } from "#domain/edition/record-adoption";
import { openSession } from "#domain/convention/open-session";
import { Refusal } from "#domain/kernel/refusal";
import { getSection } from "#domain/minutes/queries";
import { mails } from "#schema/mail";
import { minutesRevisions } from "#schema/minutes";
import {
  aCorrection,
  announced,
  aSentDraft,
  closed,
  correctionDays,
  theNextConvention,
  withDraftLink,
} from "#tests/corrections";
import { expectRefusal } from "#tests/expect-refusal";
import { write } from "#tests/minutes-world";
import { aCouncil, chair, clerk, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";

const take = (council: Council, correctionId: string, isByHand = false) =>
  takeCorrection(council.as(clerk), { correctionId, isByHand, answer: null });
const refuse = (council: Council, correctionId: string) =>
  refuseCorrection(council.as(clerk), { correctionId, answer: "Lista mówi 12." });
const sectionText = (council: Council, sectionId: string) => getSection(council.db, sectionId).markdown;

test("whoever was present proposes a change to a sentence, and puts it differently while nobody has answered", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const id = aCorrection(council, sent);
  expect(getCorrection(council.db, id)).toMatchObject({
    sentence: "Zapisano 12 wniosków.",
    proposal: "Zapisano 13 wniosków.",
    state: "proposed",
    proposedBy: "Kinga Krowoderska",
    proposedOn: "2026-04-13",
  });
  expect(aCorrection(council, sent, { proposal: null })).toBe(id);
  expect(aCorrection(council, sent, { districtId: podgorze })).not.toBe(id);
  expect(
    listCorrections(council.db, getReview(council.db, sent.reviewId)).map((one) => one.proposal),
  ).toEqual(["", "Zapisano 13 wniosków."]);
  expect(listEventsOf(council.db, "minutes-review", sent.reviewId).map(({ type }) => type)).toEqual([
    "minutes-review.sent",
    "minutes-review.correction-proposed",
    "minutes-review.correction-proposed",
    "minutes-review.correction-proposed",
  ]);
});

test("a proposal needs a sentence that was sent, and changes it", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  expectRefusal(() => aCorrection(council, sent, { sentenceAt: 3 }), "not-found");
  expectRefusal(() => aCorrection(council, { ...sent, sectionId: "inna" }), "not-found");
  expectRefusal(
    () => aCorrection(council, sent, { proposal: "Zapisano 12 wniosków." }),
    "correction-changes-nothing",
  );
});

test("on the last day corrections are still taken, on the next they are not, and the rule is quoted", () => {
  const council = aCouncil();
  correctionDays(council, "7");
  const sent = aSentDraft(council);
  council.travelTo("2026-04-20T21:59:00Z"); // a minute before midnight in Warsaw
  aCorrection(council, sent);
  council.travelTo("2026-04-20T22:00:00Z");
  let reasons;
  try {
    aCorrection(council, sent, { districtId: podgorze });
  } catch (error) {
    reasons = error instanceof Refusal ? error.reasons : error;
  }
  expect(reasons).toEqual([
    { code: "corrections-over", facts: { day: "2026-04-20" }, rule: "Regulamin § 12" },
  ]);
});

test("only whoever was present proposes, for themselves", () => {
  const council = aCouncil();
  const { reader, sectionId } = aSentDraft(council);
  const said = { readerId: reader(krowodrza), sectionId, sentenceAt: 0, proposal: "Inaczej.", reason: "Bo." };
  proposeCorrection(council.as(krowodrzaChair), said);
  for (const actor of [podgorzeChair, clerk, chair, withDraftLink(reader(podgorze))])
    expectRefusal(() => proposeCorrection(council.as(actor), said), "not-permitted");
});

test("a correction that is taken stands in the text at once, with a revision of its own", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const id = aCorrection(council, sent);
  const { version } = getSection(council.db, sent.sectionId);
  take(council, id);
  expect(sectionText(council, sent.sectionId)).toBe(
    "Omówiono punkty obsługi. Zapisano 13 wniosków. Radni nie mieli pytań.",
  );
  expect(getSection(council.db, sent.sectionId).version).toBe(version + 1);
  expect(
    council.db
      .select()
      .from(minutesRevisions)
      .all()
      .filter(({ cause }) => cause === "correction"),
  ).toMatchObject([{ version: version + 1, authorName: clerk.name, cause: "correction" }]);
  expect(getCorrection(council.db, id)).toMatchObject({ state: "taken", answeredBy: clerk.name });
  expectRefusal(() => take(council, id), "correction-answered");
  expectRefusal(() => refuse(council, id), "correction-answered");
  expectRefusal(() => aCorrection(council, sent, { proposal: "Jeszcze inaczej." }), "correction-answered");
});

test("a sentence that should go, goes", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  take(council, aCorrection(council, sent, { proposal: null }));
  expect(sectionText(council, sent.sectionId)).toBe("Omówiono punkty obsługi. Radni nie mieli pytań.");
});

test("a sentence that has changed meanwhile is named; the clerk corrects by hand and marks it taken", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const id = aCorrection(council, sent);
  write(council, sent.sectionId, "Omówiono punkty. Zapisano 14 wniosków. Radni nie mieli pytań.");
  let facts;
  try {
    take(council, id);
  } catch (error) {
    facts = error instanceof Refusal ? error.reasons : error;
  }
  expect(facts).toEqual([{ code: "sentence-changed", facts: { sentence: "Zapisano 12 wniosków." } }]);
  expect(getCorrection(council.db, id).state).toBe("proposed");
  take(council, id, true);
  expect(sectionText(council, sent.sectionId)).toContain("Zapisano 14 wniosków.");
  expect(getCorrection(council.db, id).state).toBe("taken");
});

test("two corrections of neighbouring sentences are both taken, though the text has moved", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const first = aCorrection(council, sent, { sentenceAt: 0, proposal: "Otwarto obrady. Omówiono punkty." });
  const last = aCorrection(council, sent, { sentenceAt: 2, proposal: "Radni pytali." });
  take(council, first);
  take(council, last);
  expect(sectionText(council, sent.sectionId)).toBe(
    "Otwarto obrady. Omówiono punkty. Zapisano 12 wniosków. Radni pytali.",
  );
});

test("a correction is refused with a reason; its proposer hears of it, and may let go of it", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const { attendanceId } = getReader(council.db, sent.reader(krowodrza));
  setContact(council.as(clerk), { attendanceId, email: "krowodrza@dzielnice.example" });
  const id = aCorrection(council, sent);
  const other = aCorrection(council, sent, { sentenceAt: 0, proposal: null });
  refuse(council, id);
  take(council, other);
  expect(
    council.db
      .select()
      .from(mails)
      .all()
      .map(({ kind, toAddress, toName }) => [kind, toAddress, toName]),
  ).toEqual([["correction-answered", "krowodrza@dzielnice.example", "Kinga Krowoderska"]]); // two answers, one letter
  expect(getCorrection(council.db, id)).toMatchObject({ state: "refused", answer: "Lista mówi 12." });
  expectRefusal(() => aCorrection(council, sent), "correction-answered");
  expectRefusal(() => letGo(council.as(podgorzeChair), { correctionId: id }), "not-permitted");
  expectRefusal(() => letGo(council.as(clerk), { correctionId: id }), "not-permitted");
  letGo(council.as(krowodrzaChair), { correctionId: id });
  expect(getCorrection(council.db, id).state).toBe("let-go");
  expectRefusal(() => letGo(council.as(krowodrzaChair), { correctionId: id }), "correction-settled");
  expectRefusal(() => take(council, id), "correction-answered");
  expect(aCorrection(council, sent)).not.toBe(id); // and may propose anew
});

test("only the clerk answers", () => {
  const council = aCouncil();
  const correctionId = aCorrection(council, aSentDraft(council));
  for (const actor of [chair, krowodrzaChair, podgorzeChair]) {
    const ctx = council.as(actor);
    expectRefusal(
      () => takeCorrection(ctx, { correctionId, isByHand: false, answer: null }),
      "not-permitted",
    );
    expectRefusal(() => refuseCorrection(ctx, { correctionId, answer: "Nie." }), "not-permitted");
  }
});

test("what is contested may be taken or let go after the round, until the convention has decided", () => {
  const council = aCouncil();
  const sent = aSentDraft(council);
  const [one, other] = [
    aCorrection(council, sent),
    aCorrection(council, sent, { sentenceAt: 0, proposal: null }),
  ];
  refuse(council, one);
  refuse(council, other);
  closed(council, sent.reviewId);
  take(council, one);
  expect(sectionText(council, sent.sectionId)).toContain("13 wniosków");
  const next = theNextConvention(council);
  announced(council, next);
  council.travelTo("2026-05-11T15:00:00Z");
  openSession(council.as(clerk), { conventionId: next });
  recordAdoption(council.as(clerk), {
    conventionId: sent.conventionId,
    adoptedAtId: next,
    outcome: "adopted",
    votesFor: 2,
    votesAgainst: 0,
    votesAbstained: 0,
  });
  expectRefusal(() => letGo(council.as(krowodrzaChair), { correctionId: other }), "minutes-adopted");
  expectRefusal(() => take(council, other), "minutes-adopted");
});
