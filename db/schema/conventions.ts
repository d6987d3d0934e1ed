import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { councilDate, day, filing, flag, id, list, wallTime } from "./columns.ts";
import type { CouncilDate } from "./columns.ts";
import { bodies, districts, persons, terms } from "./council.ts";

export type Source = {
  url: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  local: string | null;
};
export type NextMeeting = { text: string | null; date: CouncilDate | null; venue: string | null };

/** One meeting of a body: planned → convened → in-session → closed; or cancelled; or outcome-unknown. */
export const conventions = sqliteTable(
  "conventions",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    termId: text().references(() => terms.id),
    ordinalInTerm: integer(),
    address: text(),
    kind: text({ enum: ["convention", "predecessor", "decision-only", "other-body"] }).notNull(),
    state: text({
      enum: ["planned", "convened", "in-session", "closed", "cancelled", "outcome-unknown"],
    }).notNull(),
    isArchived: flag().notNull(),
    isExample: flag().notNull(),
    title: text(),
    titleEn: text(),
    theme: text(),
    form: text({ enum: ["in-person", "remote", "hybrid"] }),
    heldOn: councilDate().notNull(),
    /** The first possible day, for order only; never shown. */
    sortOn: day().notNull(),
    continuedOn: day(),
    startsAt: wallTime(),
    endsAt: wallTime(),
    venueName: text(),
    venueAddress: text(),
    venueRooms: list().notNull(),
    venueDistrictId: text().references(() => districts.id),
    isOpenToPublic: flag(),
    chairPersonId: text().references(() => persons.id),
    chairName: text(),
    chairOffice: text(),
    chairNote: text(),
    questionsDueOn: day(),
    nextMeeting: text({ mode: "json" }).$type<NextMeeting>(),
    cancelReason: text(),
    /** SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4): rises when day, hour, place or standing changes. Null is 0. */
    calendarSequence: integer(),
    minutesNumber: text(),
    legalBasis: text(),
    sources: list<Source>().notNull(),
    isExcerpt: flag().notNull(),
    dateBasis: list().notNull(),
    /** The public lead: what a reader should know in a few plain sentences. */
    lead: text(),
    leadEn: text(),
    ...filing(),
  },
  (convention) => [
    uniqueIndex("conventions_address").on(convention.bodyId, convention.address),
    index("conventions_order").on(convention.bodyId, convention.sortOn),
    index("conventions_ordinal").on(convention.termId, convention.ordinalInTerm),
  ],
);

/** What an archive file said, kept whole: the same file again changes nothing. */
export const importedRecords = sqliteTable(
  "imported_records",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    contentHash: text().notNull(),
    /** The facts as they were last read, so that a corrected file changes only what it corrects. */
    content: text({ mode: "json" }).$type<unknown>(),
    /** "Inne fakty ze źródła": keys that have no home of their own, shown to the office. */
    otherFacts: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (record) => [index("imported_records_convention").on(record.conventionId)],
);
