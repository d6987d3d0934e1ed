import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, id, list } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { persons } from "./council.ts";

/** The bytes of an upload, named by their SHA-256; stored once however often they are attached. */
export const files = sqliteTable("files", {
  hash: text().primaryKey(),
  mediaType: text().notNull(),
  extension: text().notNull(),
  sizeBytes: integer().notNull(),
});

/** What somebody presented: a thesis, comparisons, pros and cons, a conclusion, figures and files. */
export const presentations = sqliteTable(
  "presentations",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text(),
    position: integer().notNull(),
    presenterPersonId: text().references(() => persons.id),
    presenterName: text(),
    presenterOffice: text(),
    title: text().notNull(),
    titleEn: text(),
    thesis: text(),
    background: text(),
    comparators: list().notNull(),
    pros: list().notNull(),
    cons: list().notNull(),
    conclusion: text(),
    dataQualityNote: text(),
  },
  (presentation) => [
    index("presentations_convention").on(presentation.conventionId, presentation.position),
    index("presentations_presenter").on(presentation.presenterPersonId),
  ],
);

/** A number somebody showed: label, value, unit, source. */
export const figures = sqliteTable(
  "figures",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    presentationId: text()
      .notNull()
      .references(() => presentations.id),
    position: integer().notNull(),
    label: text().notNull(),
    value: real().notNull(),
    unit: text(),
    source: text(),
    isApproximate: flag().notNull(),
  },
  (figure) => [
    index("figures_presentation").on(figure.presentationId, figure.position),
    index("figures_convention").on(figure.conventionId),
  ],
);

/** A file that belongs to a presentation. */
export const presentationFiles = sqliteTable(
  "presentation_files",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    presentationId: text()
      .notNull()
      .references(() => presentations.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    fileName: text().notNull(),
    /** The author's name that the file itself carries, so that the office can decide about it. */
    authorWarning: text(),
  },
  (file) => [
    index("presentation_files_presentation").on(file.presentationId),
    index("presentation_files_convention").on(file.conventionId),
    index("presentation_files_file").on(file.fileHash),
  ],
);
