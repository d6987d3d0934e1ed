import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.ts";

/** The chain: every fact the system recorded, each linked to the one before by its hash. Append-only by trigger. */
export const events = sqliteTable(
  "events",
  {
    sequence: integer().primaryKey(),
    id: text().notNull(),
    type: text().notNull(),
    recordKind: text().notNull(),
    recordId: text().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    recordedAt: instant().notNull(),
    details: text({ mode: "json" }).$type<Record<string, string | number | boolean | null>>().notNull(),
    /** SHA-256 of the record's canonical state after the change. */
    stateHash: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (event) => [index("events_record").on(event.recordKind, event.recordId)],
);
