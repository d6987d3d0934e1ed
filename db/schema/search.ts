import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day } from "./columns.ts";

/** What can be found, one kind beside the other. */
export const foundKinds = [
  "convention",
  "agenda-item",
  "presentation",
  "question",
  "action-item",
  "resolution",
  "district",
] as const;

/**
 * Everything published that can be found by its words; made from the record and made again from it at any time. Its words
 * stand in `search_index` (db/schema/search-index.ts) under the same key.
 */
export const searchDocuments = sqliteTable(
  "search_documents",
  {
    key: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: foundKinds }).notNull(),
    recordId: text().notNull(),
    /** Which part of the record: an item of its agenda, a presentation; empty for the record itself. */
    part: text().notNull(),
    bodyId: text().notNull(),
    sortOn: day().notNull(),
    /** Where the public reads it, without the language. */
    address: text().notNull(),
    /** How it is cited, `2019-001`, or numbered in its agenda. */
    number: text(),
    title: text().notNull(),
    titleEn: text(),
    text: text().notNull(),
    /** Other names it is found by as by its title: the day in words, a number. */
    names: text().notNull(),
    /** The slugs of the districts it belongs to, with spaces between them. */
    districts: text().notNull(),
  },
  (document) => [
    uniqueIndex("search_documents_record").on(document.kind, document.recordId, document.part),
    index("search_documents_order").on(document.bodyId, document.sortOn),
  ],
);

/** The words of everything that can be found, as they are written, in lower case: what a slip of the hand may have meant. */
export const searchWords = sqliteTable(
  "search_words",
  {
    word: text().primaryKey(),
    /** Without diacritics; its stem; and how many letters it has. */
    folded: text().notNull(),
    stem: text().notNull(),
    letters: integer().notNull(),
    /** In how many documents it stands; with the last one the word goes too. */
    documents: integer().notNull(),
  },
  (word) => [index("search_words_spelling").on(word.letters, word.folded)],
);
