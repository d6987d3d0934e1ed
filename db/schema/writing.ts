import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { id, instant } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { minutesReaders } from "./corrections.ts";
import { minutesSections } from "./minutes.ts";

/*
 * What writing minutes leaves behind from one keystroke to the next. Housekeeping: it becomes a fact with the revision
 * (one per author and ten minutes, or at a change of state).
 */

/** A section's text since its last revision, and who is writing it. */
export const sectionDrafts = sqliteTable(
  "section_drafts",
  {
    sectionId: text()
      .primaryKey()
      .references(() => minutesSections.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    markdown: text().notNull(),
    version: integer().notNull(),
    authorId: text().notNull(),
    authorName: text().notNull(),
    startedAt: instant().notNull(),
    savedAt: instant().notNull(),
  },
  (draft) => [
    index("section_drafts_convention").on(draft.conventionId),
    index("section_drafts_age").on(draft.startedAt),
  ],
);

/** What was answered to one save of the editor, so that the same save sent again is stored once. */
export const autosaves = sqliteTable(
  "autosaves",
  {
    /** The client's own name for the save. */
    operationId: text().notNull(),
    accountId: text().notNull(),
    sectionId: text().notNull(),
    /** The section's version after it. */
    version: integer().notNull(),
    /** saved, or kept aside as a revision because somebody else had saved meanwhile. */
    asideId: text(),
    storedAt: instant().notNull(),
  },
  (save) => [
    primaryKey({ columns: [save.accountId, save.operationId] }),
    index("autosaves_age").on(save.storedAt),
  ],
);

/** Who has the minutes open, and in which section. */
export const minutesPresences = sqliteTable(
  "minutes_presences",
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    name: text().notNull(),
    sectionId: text(),
    seenAt: instant().notNull(),
  },
  (presence) => [
    primaryKey({ columns: [presence.accountId, presence.conventionId] }),
    index("minutes_presences_convention").on(presence.conventionId, presence.seenAt),
  ],
);

/** The key with which one browser encrypts what an account has typed and the server has not yet; handed out after signing in. */
export const deviceKeys = sqliteTable(
  "device_keys",
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    deviceHash: text().notNull(),
    key: text().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (device) => [
    primaryKey({ columns: [device.accountId, device.deviceHash] }),
    index("device_keys_age").on(device.lastSeenAt),
  ],
);

/** Who opened the draft they were sent, first and last. */
export const draftReadings = sqliteTable(
  "draft_readings",
  {
    readerId: id().references(() => minutesReaders.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    firstOpenedAt: instant().notNull(),
    lastOpenedAt: instant().notNull(),
  },
  (reading) => [
    index("draft_readings_convention").on(reading.conventionId),
    index("draft_readings_age").on(reading.lastOpenedAt),
  ],
);
