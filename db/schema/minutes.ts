import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id, instant } from "./columns.ts";
import { conventions } from "./conventions.ts";

/** The working minutes of a convention: a section per agenda item, one draft. */
export const minutes = sqliteTable(
  "minutes",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    takenBy: text(),
    state: text({ enum: ["draft", "submitted"] }).notNull(),
  },
  (draft) => [uniqueIndex("minutes_convention").on(draft.conventionId)],
);

/** What was said under one agenda item, in Markdown. */
export const minutesSections = sqliteTable(
  "minutes_sections",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text(),
    position: integer().notNull(),
    heading: text().notNull(),
    markdown: text().notNull(),
    version: integer().notNull(),
  },
  (section) => [index("minutes_sections_convention").on(section.conventionId, section.position)],
);

/**
 * Minutes and public summary as published: numbered, whole, never changed.
 * Prepared first (publishedAt null), so that the chair previews exactly what will be published.
 */
export const editions = sqliteTable(
  "editions",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    number: integer().notNull(),
    /** Everything the edition says, as canonical JSON (minutes/edition-content.ts knows its shape). */
    content: text().notNull(),
    contentHash: text().notNull(),
    reason: text(),
    isBeforeAdoption: flag().notNull(),
    /** Metryczka: who produced it, who answers for it, who published it. */
    producedBy: text().notNull(),
    producedOn: day().notNull(),
    responsible: text().notNull(),
    publishedBy: text(),
    publishedAt: instant(),
  },
  (edition) => [
    uniqueIndex("editions_number").on(edition.conventionId, edition.number),
    index("editions_published").on(edition.publishedAt),
  ],
);
