import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { writePublicSummary } from "#domain/convention/write-public-summary";
import { listSections } from "#domain/minutes/queries";
import { isAdopted } from "#domain/edition/adoption-queries";
import { prepareEdition, prepareEditionInput } from "#domain/edition/prepare-edition";
import type { EditionRendered } from "#domain/edition/prepare-edition";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition, nextEditionNumber, readPublishingState } from "#domain/edition/queries";
import { editionFileName, editionFormats } from "#domain/edition/rules";
import { sha256 } from "#domain/kernel/seal";
import { getConvention } from "#domain/convention/queries";
import type { ReadDb } from "#db/client";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import { chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention that has been announced, with two items on its agenda. */
export function aConvenedConvention(council: Council): { conventionId: string; items: string[] } {
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({
      heldOn: "2026-04-12",
      startsAt: "16:00",
      venueName: "Magistrat",
      chairName: "Jan Przewodniczący",
      chairOffice: "Przewodniczący Rady Miasta Krakowa",
    }),
  );
  const items = ["Punkty obsługi mieszkańców", "Sprawy bieżące"].map(
    (title) =>
      draftAgendaItem(
        council.as(clerk),
        draftAgendaItemInput.parse({ conventionId, parentId: "", title, kind: "discussion" }),
      ).id,
  );
  conveneConvention(council.as(clerk), { conventionId });
  return { conventionId, items };
}

/** The same convention, over, with everybody present. */
export function aHeldConvention(council: Council): { conventionId: string; items: string[] } {
  const convention = aConvenedConvention(council);
  const { conventionId } = convention;
  openSession(council.as(clerk), { conventionId });
  inviteSeats(council.as(clerk), { conventionId });
  recordAttendance(council.as(clerk), {
    conventionId,
    statuses: Object.fromEntries(
      listRoll(council.db, conventionId).map((entry) => [entry.id, "present" as const]),
    ),
  });
  closeConvention(council.as(clerk), { conventionId });
  return convention;
}

/** The same convention with its minutes written and its lead. */
export function aMinutedConvention(council: Council): { conventionId: string; items: string[] } {
  const convention = aHeldConvention(council);
  const { conventionId } = convention;
  startMinutes(council.as(clerk), { conventionId });
  for (const section of listSections(council.db, conventionId))
    write(council, section.id, `Omówiono: ${section.heading || "otwarcie"}.`);
  writePublicSummary(council.as(clerk), {
    conventionId,
    lead: "Konwent rozmawiał o punktach obsługi.",
    leadEn: null,
  });
  return convention;
}

/** Saves a section over its present text. */
export function write(council: Council, sectionId: string, markdown: string): void {
  const { version } = council.db.query.minutesSections
    .findFirst({ where: (section, { eq }) => eq(section.id, sectionId) })
    .sync() ?? { version: 0 };
  saveMinutesSection(council.as(clerk), { sectionId, version, markdown });
}

/** What stands for an edition's file where nobody reads it: bytes that follow from the content. */
export function aRendering(db: ReadDb, conventionId: string): EditionRendered & { html: string } {
  const { contentHash } = readPublishingState(db, conventionId);
  const number = nextEditionNumber(db, conventionId);
  const html = `<!DOCTYPE html><title>${number}: ${contentHash}</title>`;
  const file = {
    extension: editionFormats.html.extension,
    mediaType: editionFormats.html.mediaType,
    hash: sha256(html),
    sizeBytes: html.length,
    fileName: editionFileName(getConvention(db, conventionId).address ?? "", number),
    authorWarning: null,
  };
  return { contentHash, isBeforeAdoption: !isAdopted(db, conventionId), file, renditions: [], html };
}

export const prepare = (council: Council, conventionId: string, reason = "") =>
  prepareEdition(
    council.as(clerk),
    prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący", reason }),
    aRendering(council.db, conventionId),
  );

export const publish = (council: Council, conventionId: string) =>
  publishEdition(council.as(chair), {
    conventionId,
    contentHash: findPreparedEdition(council.db, conventionId)?.contentHash ?? "",
  });
