import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day } from "./columns.ts";

/**
 * Everything published that can be found by its words; made from the record and made again from it at any time. Its words
 * stand in `search_index` (db/schema/search-index.ts) under the same key.
 */
export const searchDocuments = sqliteTable(
  "search_documents",
  {
    key: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: ["question", "action-item"] }).notNull(),
    recordId: text().notNull(),
    bodyId: text().notNull(),
    sortOn: day().notNull(),
    title: text().notNull(),
    text: text().notNull(),
  },
  (document) => [
    uniqueIndex("search_documents_record").on(document.kind, document.recordId),
    index("search_documents_body").on(document.bodyId, document.kind, document.sortOn),
  ],
);
