import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { findNextConvention } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { autosaveSection } from "#domain/minutes/autosave-section";
import { getSection } from "#domain/minutes/queries";
import type { Installation } from "./server.ts";
import { clerkEmail, minutesBegun, numbered } from "./typing-clerk.ts";
import type { Minutes } from "./typing-clerk.ts";

/** Minutes of a long session: more items than the demo's, and much is written of each already. */
export function longMinutes(konwent: Installation, items: number, words: () => number): Minutes {
  const { db } = konwent.database;
  const context = konwent.as(konwent.actorOf(clerkEmail));
  const conventionId = findNextConvention(db, getOwnBody(db).id, "2026-01-01")?.id ?? "";
  for (let item = 0; item < items; item++) {
    const said = { conventionId, parentId: "", title: `Sprawa ${item}`, kind: "discussion" };
    draftAgendaItem(context, draftAgendaItemInput.parse(said));
  }
  const minutes = minutesBegun(konwent);
  for (const sectionId of minutes.sections) writeMuch(konwent, sectionId, words());
  return minutes;
}

/** So many words in a section, as if a clerk had typed them. */
export function writeMuch(konwent: Installation, sectionId: string, words: number): string {
  const context = konwent.as(konwent.actorOf(clerkEmail));
  const { version: baseVersion } = getSection(konwent.database.db, sectionId);
  const markdown = numbered(0, words);
  autosaveSection(context, { sectionId, baseVersion, operationId: `before-${sectionId}`, markdown });
  return markdown;
}
