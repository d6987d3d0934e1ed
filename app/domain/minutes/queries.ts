import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutes, minutesSections } from "#schema/minutes";
import { listAgenda } from "../agenda/queries.ts";
import { found } from "../kernel/refusal.ts";
import { inAgendaOrder } from "./rules.ts";

export type Minutes = typeof minutes.$inferSelect;
export type MinutesSection = typeof minutesSections.$inferSelect;

/** The draft of a convention; undefined before anybody began it. */
export const findMinutes = (db: ReadDb, conventionId: string): Minutes | undefined =>
  db.select().from(minutes).where(eq(minutes.conventionId, conventionId)).get();

export const getSection = (db: ReadDb, sectionId: string): MinutesSection =>
  found(db.select().from(minutesSections).where(eq(minutesSections.id, sectionId)).get());

/** The draft's sections in agenda order, the opening first; a section bears its item's present title. */
export function listSections(db: ReadDb, conventionId: string): MinutesSection[] {
  const sections = db
    .select()
    .from(minutesSections)
    .where(eq(minutesSections.conventionId, conventionId))
    .orderBy(asc(minutesSections.position))
    .limit(500)
    .all();
  const items = listAgenda(db, conventionId);
  const titled = sections.map((section) => ({
    ...section,
    heading: items.find((item) => item.id === section.agendaItemId)?.title ?? section.heading,
  }));
  return inAgendaOrder(
    titled,
    items.map((item) => item.id),
  );
}
