import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { findAddressOf } from "#domain/attendance/address-queries";
import { listRoll } from "#domain/attendance/queries";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { setContact } from "#domain/attendance/set-contact";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { addDays } from "#domain/kernel/polish-time";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import type { Installation } from "#tests/server";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { closeReview } from "#domain/correction/close-review";
import { getReview, listReviews } from "#domain/correction/queries";
import { listReaders } from "#domain/correction/reader-queries";
import { proposeCorrection } from "#domain/correction/propose-correction";
import { sendDraft } from "#domain/correction/send-draft";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { listSections } from "#domain/minutes/queries";
import { rules } from "#schema/rule-book";
import { aMinutedConvention, write } from "#tests/minutes-world";
import { clerk, konwentId, krowodrza } from "#tests/world";
import type { Council } from "#tests/world";

export const theText = "Omówiono punkty obsługi. Zapisano 12 wniosków. Radni nie mieli pytań.";

/** Somebody who came with the address of the letter that brought the draft. */
export const withDraftLink = (readerId: string, name = "Kinga Krowoderska"): Actor => ({
  ...publicActor,
  id: `link:minutes-review:${readerId}`,
  kind: "person",
  name,
  link: { purpose: "minutes-review", subjectId: readerId },
});

/** Minutes of 12 April 2026 with three sentences in their first item, on the day after. */
export function aDraft(council: Council) {
  council.travelTo("2026-03-02T11:00:00Z");
  const { conventionId, items } = aMinutedConvention(council);
  const sectionId = listSections(council.db, conventionId).find(
    ({ agendaItemId }) => agendaItemId === items[0],
  )?.id;
  if (!sectionId) throw new Error("The minutes have no section for the first item");
  write(council, sectionId, theText);
  council.travelTo("2026-04-13T10:00:00Z");
  return { conventionId, sectionId };
}

/** The same, sent to those who were present until 20 April; the readers by their district. */
export function aSentDraft(council: Council) {
  const draft = aDraft(council);
  sendDraft(council.as(clerk), { conventionId: draft.conventionId, dueOn: "2026-04-20" });
  const reviewId = listReviews(council.db, draft.conventionId)[0]?.id ?? "";
  const reader = (districtId: string | null) =>
    listReaders(council.db, reviewId).find((one) => one.districtId === districtId)?.id ?? "";
  return { ...draft, reviewId, reader };
}

/** Proposes a change to the second sentence, by the chair of Krowodrza unless it is somebody else. */
export function aCorrection(
  council: Council,
  { sectionId, reader }: Pick<ReturnType<typeof aSentDraft>, "sectionId" | "reader">,
  more: { districtId?: string; sentenceAt?: number; proposal?: string | null; reason?: string } = {},
): string {
  const { districtId = krowodrza, sentenceAt = 1, reason = "Wniosków było więcej." } = more;
  const proposal = more.proposal === undefined ? "Zapisano 13 wniosków." : more.proposal;
  const readerId = reader(districtId);
  return proposeCorrection(council.as(withDraftLink(readerId)), {
    readerId,
    sectionId,
    sentenceAt,
    proposal,
    reason,
  }).id;
}

/** The day after the last one, the round closes. */
export function closed(council: Council, reviewId: string): void {
  council.travelTo(`${getReview(council.db, reviewId).dueOn.slice(0, 8)}21T10:00:00Z`);
  closeReview(council.as(clerk), { reviewId });
}

/** The rule that gives those present so many days; there before the story begins. */
export function correctionDays(council: Council, value: string): void {
  const rule = { id: "rule-correction-days", bodyId: konwentId, name: "correction-days", value };
  council.db
    .insert(rules)
    .values({ ...rule, source: "Regulamin § 12", standing: "adopted" })
    .run();
}

/** The next convention, of 11 May 2026, with the first item of its agenda. */
export function theNextConvention(council: Council, title = "Otwarcie obrad"): string {
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-05-11", startsAt: "16:00", venueName: "Magistrat" }),
  );
  if (title)
    draftAgendaItem(council.as(clerk), draftAgendaItemInput.parse({ conventionId, title, kind: "opening" }));
  return conventionId;
}

/** Announces a convention, so that it can be held. */
export const announced = (council: Council, conventionId: string): void =>
  void conveneConvention(council.as(clerk), { conventionId });

/**
 * In a whole installation: a convention of today that is over, with three sentences of minutes and three who were present:
 * one written to at `obecna@example.org`, one at the address of an account, one at `trzecia@example.org`.
 */
export function aDraftOfToday(konwent: Pick<Installation, "as" | "database">, by: Actor, today: string) {
  const ctx = konwent.as(by);
  const { db } = konwent.database;
  const { id: conventionId } = scheduleConvention(
    ctx,
    scheduleConventionInput.parse({
      heldOn: today,
      startsAt: "10:00",
      venueName: "Magistrat",
      title: "Konwent z poprawkami",
      chairName: "Anna Nowak",
      chairOffice: "Przewodnicząca Rady Miasta Krakowa",
    }),
  );
  draftAgendaItem(
    ctx,
    draftAgendaItemInput.parse({ conventionId, title: "Punkty obsługi", kind: "discussion" }),
  );
  conveneConvention(ctx, { conventionId });
  openSession(ctx, { conventionId });
  inviteSeats(ctx, { conventionId });
  const roll = listRoll(db, conventionId);
  const present = roll.filter(({ districtId, name }) => districtId && name).slice(0, 3);
  recordAttendance(ctx, {
    conventionId,
    statuses: Object.fromEntries(
      roll.map(({ id }) => [id, present.some((one) => one.id === id) ? ("present" as const) : "absent"]),
    ),
  });
  const [first, second, third] = present;
  if (!first || !second || !third) throw new Error("The council has fewer than three chairs");
  setContact(ctx, { attendanceId: first.id, email: "obecna@example.org" });
  setContact(ctx, { attendanceId: third.id, email: "trzecia@example.org" });
  closeConvention(ctx, { conventionId });
  startMinutes(ctx, { conventionId });
  const section = listSections(db, conventionId).at(-1);
  const sectionId = section?.id ?? "";
  saveMinutesSection(ctx, { sectionId, version: section?.version ?? 1, markdown: theText });
  const account = findAddressOf(db, second)?.address ?? "";
  return {
    conventionId,
    sectionId,
    attendanceId: first.id,
    emails: ["obecna@example.org", account, "trzecia@example.org"] as const,
  };
}

/** The same, sent for a week; the reader is the first of those who were present. */
export function aDraftSentIn(konwent: Pick<Installation, "as" | "database">, by: Actor, today: string) {
  const draft = aDraftOfToday(konwent, by, today);
  const { conventionId, attendanceId } = draft;
  const { db } = konwent.database;
  sendDraft(konwent.as(by), { conventionId, dueOn: addDays(today, 7) });
  const reviewId = listReviews(db, conventionId)[0]?.id ?? "";
  const readers = listReaders(db, reviewId);
  const readerId = readers.find((one) => one.attendanceId === attendanceId)?.id ?? "";
  return { ...draft, reviewId, readerId };
}
