import { expect, test } from "vitest";
import { addPresenter } from "#domain/agenda/add-presenter";
import { listEventsOf } from "#domain/audit/queries";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { setContact } from "#domain/attendance/set-contact";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { closeReview } from "#domain/correction/close-review";
import { openDraft } from "#domain/correction/open-draft";
import { getReview, listReviews } from "#domain/correction/queries";
import { findReading, listReaders, listUnopened } from "#domain/correction/reader-queries";
import { refuseCorrection } from "#domain/correction/refuse-correction";
import { remindReaders } from "#domain/correction/remind-readers";
import { sendDraft } from "#domain/correction/send-draft";
import { archiveActor, systemActor } from "#domain/kernel/actor";
import { startMinutes } from "#domain/minutes/start-minutes";
import { listSections } from "#domain/minutes/queries";
import { mails } from "#schema/mail";
import { aCorrection, aDraft, aSentDraft, correctionDays, theText, withDraftLink } from "#tests/corrections";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvenedConvention, aHeldConvention, write } from "#tests/minutes-world";
import { aCouncil, chair, clerk, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";
import { keepRounds } from "../../../app/jobs/keep-rounds.ts";

const send = (council: Council, conventionId: string, dueOn: string | null = "2026-04-20") =>
  sendDraft(council.as(clerk), { conventionId, dueOn });
const letters = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .all()
    .map(({ kind, toAddress }) => `${kind} ${toAddress}`);
const types = (council: Council, reviewId: string) =>
  listEventsOf(council.db, "minutes-review", reviewId).map(({ type }) => type);

test("the draft goes to everybody who was present, as it is, until the day the clerk names", () => {
  const council = aCouncil();
  const { conventionId, sectionId } = aDraft(council);
  for (const { id, districtId } of listRoll(council.db, conventionId))
    if (districtId)
      setContact(council.as(clerk), { attendanceId: id, email: `${districtId}@dzielnice.example` });
  send(council, conventionId);
  const [review] = listReviews(council.db, conventionId);
  expect(review).toMatchObject({ number: 1, state: "open", sentOn: "2026-04-13", dueOn: "2026-04-20" });
  expect(review?.sections.find((section) => section.sectionId === sectionId)?.markdown).toBe(theText);
  expect(listReaders(council.db, review?.id ?? "").map(({ name, capacity }) => [name, capacity])).toEqual([
    ["Jan Przewodniczący", expect.anything()],
    ["Kinga Krowoderska", "V Krowodrza"],
    ["Piotr Podgórski", "XIII Podgórze"],
  ]);
  expect(letters(council)).toEqual([
    "draft-minutes krowodrza@dzielnice.example",
    "draft-minutes podgorze@dzielnice.example",
  ]);
  expect(types(council, review?.id ?? "")).toEqual(["minutes-review.sent"]);
});

test("of the guests those who presented are sent it; who was not there is not", () => {
  const council = aCouncil();
  const { conventionId, items } = aConvenedConvention(council);
  addPresenter(council.as(clerk), {
    itemId: items[0] ?? "",
    personId: null,
    name: "Roman Referent",
    office: "ZTP",
  });
  openSession(council.as(clerk), { conventionId });
  inviteSeats(council.as(clerk), { conventionId });
  for (const name of ["Roman Referent", "Gość Słuchający"])
    inviteGuest(
      council.as(clerk),
      inviteGuestInput.parse({ conventionId, name, office: "ZTP", email: "gosc@example.org" }),
    );
  recordAttendance(council.as(clerk), {
    conventionId,
    statuses: Object.fromEntries(
      listRoll(council.db, conventionId).map(({ id, districtId }) => [
        id,
        districtId === podgorze ? ("absent" as const) : ("present" as const),
      ]),
    ),
  });
  closeConvention(council.as(clerk), { conventionId });
  startMinutes(council.as(clerk), { conventionId });
  write(council, listSections(council.db, conventionId)[0]?.id ?? "", theText);
  send(council, conventionId);
  const readers = listReaders(council.db, listReviews(council.db, conventionId)[0]?.id ?? "");
  expect(readers.map(({ name, capacity }) => [name, capacity])).toEqual([
    ["Jan Przewodniczący", expect.anything()],
    ["Kinga Krowoderska", "V Krowodrza"],
    ["Roman Referent", "ZTP"],
  ]);
});

test("the rule book says how many days there are, whatever the clerk names", () => {
  const council = aCouncil();
  correctionDays(council, "14");
  const { conventionId } = aDraft(council);
  send(council, conventionId, "2027-01-01");
  expect(listReviews(council.db, conventionId)[0]?.dueOn).toBe("2026-04-27");
});

test("the draft is not sent without text, attendance, a day, or twice at a time; all is said at once", () => {
  const council = aCouncil();
  const early = aConvenedConvention(council).conventionId;
  expectRefusal(
    () => send(council, early, null),
    "convention-not-closed",
    "minutes-not-started",
    "attendance-not-recorded",
    "correction-day-needed",
  );
  const { conventionId: empty } = aHeldConvention(council);
  startMinutes(council.as(clerk), { conventionId: empty });
  expectRefusal(() => send(council, empty, "2026-03-01"), "draft-empty", "correction-day-passed");
  const { conventionId } = aSentDraft(council);
  expectRefusal(() => send(council, conventionId), "review-already-open");
  for (const actor of [chair, krowodrzaChair, archiveActor])
    expectRefusal(() => sendDraft(council.as(actor), { conventionId, dueOn: null }), "not-permitted");
});

test("nobody is written to where the roll names nobody present", () => {
  const council = aCouncil();
  const { conventionId } = aDraft(council);
  recordAttendance(council.as(clerk), {
    conventionId,
    statuses: Object.fromEntries(listRoll(council.db, conventionId).map(({ id }) => [id, "absent" as const])),
  });
  expectRefusal(() => send(council, conventionId), "nobody-was-present");
});

test("whoever was present opens the draft; the office sees when, first and last; no fact comes of it", () => {
  const council = aCouncil();
  const { reader, reviewId } = aSentDraft(council);
  const readerId = reader(krowodrza);
  openDraft(council.as(krowodrzaChair), { readerId });
  council.travelTo("2026-04-14T10:00:00Z");
  openDraft(council.as(withDraftLink(readerId)), { readerId });
  expect(findReading(council.db, readerId)).toMatchObject({
    firstOpenedAt: "2026-04-13T10:00:00.000Z",
    lastOpenedAt: "2026-04-14T10:00:00.000Z",
  });
  expect(types(council, reviewId)).toEqual(["minutes-review.sent"]);
  expectRefusal(() => openDraft(council.as(podgorzeChair), { readerId }), "not-permitted");
  expectRefusal(() => openDraft(council.as(withDraftLink(reader(podgorze))), { readerId }), "not-permitted");
  expectRefusal(() => openDraft(council.as(clerk), { readerId }), "not-permitted");
});

test("those who have not opened it are reminded once, two days before the end", () => {
  const council = aCouncil();
  const { conventionId } = aDraft(council);
  for (const { id, districtId } of listRoll(council.db, conventionId))
    if (districtId)
      setContact(council.as(clerk), { attendanceId: id, email: `${districtId}@dzielnice.example` });
  send(council, conventionId);
  const reviewId = listReviews(council.db, conventionId)[0]?.id ?? "";
  const remind = () => remindReaders(council.as(systemActor), { reviewId });
  expectRefusal(remind, "reminder-not-due");
  council.travelTo("2026-04-18T06:30:00Z");
  expect(keepRounds(council)).toBe(0); // before nine in Warsaw
  council.travelTo("2026-04-18T10:00:00Z");
  const opened =
    listReaders(council.db, reviewId).find(({ districtId }) => districtId === krowodrza)?.id ?? "";
  openDraft(council.as(withDraftLink(opened)), { readerId: opened });
  expect(listUnopened(council.db, reviewId).map(({ name }) => name)).toEqual(["Piotr Podgórski"]);
  expect(keepRounds(council)).toBe(1);
  expect(letters(council).filter((letter) => letter.startsWith("draft-minutes-reminder"))).toEqual([
    "draft-minutes-reminder podgorze@dzielnice.example",
  ]);
  expect(keepRounds(council)).toBe(0);
  expectRefusal(remind, "reminder-not-due");
  expectRefusal(() => remindReaders(council.as(clerk), { reviewId }), "not-permitted");
});

test("a round closes after its last day once everything is answered, and by itself", () => {
  const council = aCouncil();
  correctionDays(council, "7");
  const sent = aSentDraft(council);
  const { reviewId } = sent;
  const close = (actor = clerk) => closeReview(council.as(actor), { reviewId });
  const correctionId = aCorrection(council, sent);
  expectRefusal(close, "review-runs", "corrections-pending");
  council.travelTo("2026-04-20T21:30:00Z"); // still the 20th in Warsaw
  expectRefusal(close, "review-runs", "corrections-pending");
  council.travelTo("2026-04-21T10:00:00Z");
  expectRefusal(close, "corrections-pending");
  expect(keepRounds(council)).toBe(0);
  expectRefusal(() => close(chair), "not-permitted");
  refuseCorrection(council.as(clerk), { correctionId, answer: "Lista mówi 12." });
  expect(keepRounds(council)).toBe(1);
  expect(getReview(council.db, reviewId)).toMatchObject({ state: "closed", closedOn: "2026-04-21" });
  expect(listEventsOf(council.db, "minutes-review", reviewId).at(-1)).toMatchObject({
    type: "minutes-review.closed",
    details: { contested: 1 },
  });
  expectRefusal(close, "review-closed");
});

test("after one round the clerk may begin another", () => {
  const council = aCouncil();
  const { conventionId, reviewId } = aSentDraft(council);
  council.travelTo("2026-04-21T10:00:00Z");
  closeReview(council.as(clerk), { reviewId });
  send(council, conventionId, "2026-04-30");
  expect(listReviews(council.db, conventionId).map(({ number, state }) => [number, state])).toEqual([
    [2, "open"],
    [1, "closed"],
  ]);
});
