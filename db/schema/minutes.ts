import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, instant } from "./columns.ts";
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
  },
  (draft) => [uniqueIndex("minutes_convention").on(draft.conventionId)],
);

/** What was said under one agenda item, in Markdown, as last kept; what is typed since stands in `section_drafts`. */
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
 * A section's text as somebody left it: one per author and ten minutes, one at each change of state, and one for every text
 * that came too late to be saved. Such a text stands aside, in nobody's way, until somebody merges it.
 */
export const minutesRevisions = sqliteTable(
  "minutes_revisions",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    sectionId: text()
      .notNull()
      .references(() => minutesSections.id),
    /** The section's version with this text; of a text that stands aside, the version it began from. */
    version: integer().notNull(),
    markdown: text().notNull(),
    authorId: text().notNull(),
    authorName: text().notNull(),
    cause: text({ enum: ["writing", "state", "restored", "merged", "correction", "aside"] }).notNull(),
    startedAt: instant().notNull(),
    savedAt: instant().notNull(),
    /** When somebody merged or put away a text that stood aside. */
    settledAt: instant(),
    settledBy: text(),
  },
  (revision) => [
    index("minutes_revisions_section").on(revision.sectionId, revision.savedAt),
    index("minutes_revisions_convention").on(revision.conventionId, revision.savedAt),
  ],
);
