import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns.ts";
import { bodies } from "./council.ts";

/** Words that minutes use again and again, put in with one key. */
export const phrases = sqliteTable(
  "phrases",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    position: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
  },
  (phrase) => [index("phrases_body").on(phrase.bodyId, phrase.position)],
);
