import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id, instant } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { files } from "./presentations.ts";

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
    /** Everything the edition says, as canonical JSON (edition/edition-content.ts knows its shape). Empty once withdrawn. */
    content: text().notNull(),
    contentHash: text().notNull(),
    /** The same before anything was hidden, for the office; null where nothing is. Enters the seal only as a salted hash. */
    internalContent: text(),
    salt: text(),
    reason: text(),
    isBeforeAdoption: flag().notNull(),
    /** Metryczka: who produced it, who answers for it, who published it. */
    producedBy: text().notNull(),
    producedOn: day().notNull(),
    responsible: text().notNull(),
    publishedBy: text(),
    publishedAt: instant(),
    /** The edition as one HTML file, by its SHA-256; editions of before there were files have none. */
    fileHash: text().references(() => files.hash),
    /** The hashes of all its parts, as canonical JSON, and the signature over it: set when it is published. */
    manifest: text(),
    signature: text(),
    keyId: text(),
  },
  (edition) => [
    uniqueIndex("editions_number").on(edition.conventionId, edition.number),
    index("editions_published").on(edition.publishedAt),
  ],
);

/** What an edition is written in beside HTML. */
export const renditionFormats = [
  "pdf",
  "docx",
  "akn",
  "json",
  "bip",
  "agenda-pdf",
  "agenda-docx",
  "attendance-pdf",
  "attendance-docx",
] as const;

/** Files that an edition got after it was published: a signed addition that leaves the edition and its manifest as they are. */
export const editionSupplements = sqliteTable(
  "edition_supplements",
  {
    id: id(),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    addedAt: instant().notNull(),
    /** The hashes of its files, as canonical JSON, and the signature over it. */
    manifest: text(),
    signature: text(),
    keyId: text(),
  },
  (supplement) => [
    index("edition_supplements_edition").on(supplement.editionId),
    index("edition_supplements_convention").on(supplement.conventionId),
  ],
);

/** The same edition in another format, by the SHA-256 of its file. */
export const editionFiles = sqliteTable(
  "edition_files",
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    format: text({ enum: renditionFormats }).notNull(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    /** Null where it was made with the edition. */
    supplementId: text().references(() => editionSupplements.id),
  },
  (file) => [
    primaryKey({ columns: [file.editionId, file.format] }),
    index("edition_files_hash").on(file.fileHash),
    index("edition_files_convention").on(file.conventionId),
  ],
);

/** An edition taken out of the public's reach: its hash and the reason stay, its words are gone. */
export const editionWithdrawals = sqliteTable(
  "edition_withdrawals",
  {
    editionId: text()
      .primaryKey()
      .references(() => editions.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    reason: text().notNull(),
    withdrawnBy: text().notNull(),
    withdrawnOn: day().notNull(),
  },
  (withdrawal) => [index("edition_withdrawals_convention").on(withdrawal.conventionId)],
);

/** That the convention adopted the minutes of an earlier one, at which meeting and by which vote: a later fact, beside the edition. */
export const minutesAdoptions = sqliteTable(
  "minutes_adoptions",
  {
    id: id(),
    /** Whose minutes. */
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    /** Where they were adopted. */
    adoptedAtId: text()
      .notNull()
      .references(() => conventions.id),
    adoptedOn: day().notNull(),
    outcome: text({ enum: ["adopted", "adopted-with-changes", "not-adopted"] }).notNull(),
    editionNumber: integer(),
    votesFor: integer(),
    votesAgainst: integer(),
    votesAbstained: integer(),
    recordedBy: text().notNull(),
  },
  (adoption) => [index("minutes_adoptions_convention").on(adoption.conventionId)],
);
