import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutes, minutesSections } from "#schema/minutes";
import { sectionDrafts } from "#schema/writing";
import { listAgenda } from "../agenda/queries.ts";
import { found } from "../kernel/refusal.ts";
import { inAgendaOrder } from "./rules.ts";

export type Minutes = typeof minutes.$inferSelect;
/** A section with its live text: what is being typed, or else what was last kept. */
export type MinutesSection = typeof minutesSections.$inferSelect;

/** The draft of a convention; undefined before anybody began it. */
export const findMinutes = (db: ReadDb, conventionId: string): Minutes | undefined =>
  db.select().from(minutes).where(eq(minutes.conventionId, conventionId)).get();

const liveVersion = sql<number>`coalesce(${sectionDrafts.version}, ${minutesSections.version})`;

const liveSections = (db: ReadDb) =>
  db
    .select({
      ...getTableColumns(minutesSections),
      markdown: sql<string>`coalesce(${sectionDrafts.markdown}, ${minutesSections.markdown})`,
      version: liveVersion,
    })
    .from(minutesSections)
    .leftJoin(sectionDrafts, eq(sectionDrafts.sectionId, minutesSections.id));

export const getSection = (db: ReadDb, sectionId: string): MinutesSection =>
  found(liveSections(db).where(eq(minutesSections.id, sectionId)).get());

/** The draft's sections in agenda order, the opening first; a section bears its item's present title. */
export function listSections(db: ReadDb, conventionId: string): MinutesSection[] {
  const sections = liveSections(db)
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

/** Which version of each section is the live one; cheap enough to be asked every few seconds. */
export const listSectionVersions = (db: ReadDb, conventionId: string): Record<string, number> =>
  Object.fromEntries(
    db
      .select({ id: minutesSections.id, version: liveVersion })
      .from(minutesSections)
      .leftJoin(sectionDrafts, eq(sectionDrafts.sectionId, minutesSections.id))
      .where(eq(minutesSections.conventionId, conventionId))
      .limit(500)
      .all()
      .map(({ id, version }) => [id, version]),
  );
