import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The full-text index (SQLite FTS5) over the stems of `search_documents`. A virtual table made by its migration: it is kept
 * out of all.ts, so that no migration is generated for it. `marks` holds what is filtered by (search/rules.ts names them).
 */
export const searchIndex = sqliteTable("search_index", {
  rowid: integer(),
  title: text(),
  text: text(),
  marks: text(),
});
