import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id } from "./columns.ts";
import { bodies } from "./council.ts";

/** One rule of a body, in force for a span of days, with the paragraph it comes from. */
export const rules = sqliteTable(
  "rules",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    name: text().notNull(),
    value: text().notNull(),
    validFrom: day(),
    validUntil: day(),
    source: text().notNull(),
    standing: text({ enum: ["law", "adopted", "assumed"] }).notNull(),
  },
  (rule) => [index("rules_body").on(rule.bodyId, rule.name)],
);
