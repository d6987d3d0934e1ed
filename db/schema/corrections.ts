import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { attendances } from "./attendance.ts";
import { day, id, list } from "./columns.ts";
import { conventions } from "./conventions.ts";

/** A round of corrections: the draft as it went to those who were present, and until when they may correct it. */
export const minutesReviews = sqliteTable(
  "minutes_reviews",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    number: integer().notNull(),
    state: text({ enum: ["open", "closed"] }).notNull(),
    sentOn: day().notNull(),
    dueOn: day().notNull(),
    sentBy: text().notNull(),
    closedOn: day(),
    /** The text that was sent, section by section, so that a sentence can always be found again. */
    sections: list<{ sectionId: string; heading: string; markdown: string }>().notNull(),
  },
  (review) => [uniqueIndex("minutes_reviews_number").on(review.conventionId, review.number)],
);

/** Somebody who was present and was sent the draft. */
export const minutesReaders = sqliteTable(
  "minutes_readers",
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => minutesReviews.id),
    attendanceId: text()
      .notNull()
      .references(() => attendances.id),
    name: text().notNull(),
    /** The district they sit for, or their office. */
    capacity: text(),
  },
  (reader) => [uniqueIndex("minutes_readers_attendance").on(reader.reviewId, reader.attendanceId)],
);

/** A change that somebody present proposes to one sentence, and what became of it. */
export const minutesCorrections = sqliteTable(
  "minutes_corrections",
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => minutesReviews.id),
    readerId: text()
      .notNull()
      .references(() => minutesReaders.id),
    sectionId: text().notNull(),
    /** Which sentence of the section, from 0, and its words as they were sent. */
    sentenceAt: integer().notNull(),
    sentence: text().notNull(),
    /** Empty: the sentence should go. */
    proposal: text().notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedOn: day().notNull(),
    /** proposed → taken; or refused, and then let go by whoever proposed it, or else contested. */
    state: text({ enum: ["proposed", "taken", "refused", "let-go"] }).notNull(),
    answer: text(),
    answeredBy: text(),
    answeredOn: day(),
  },
  (correction) => [
    index("minutes_corrections_review").on(correction.reviewId, correction.sectionId),
    index("minutes_corrections_reader").on(correction.readerId),
  ],
);

/** The item of a later agenda under which a convention's minutes are approved, with what is still contested in them. */
export const agendaApprovals = sqliteTable(
  "agenda_approvals",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    /** The convention whose minutes they are. */
    minutesOfId: text()
      .notNull()
      .references(() => conventions.id),
    enteredOn: day().notNull(),
  },
  (approval) => [
    index("agenda_approvals_convention").on(approval.conventionId),
    index("agenda_approvals_minutes").on(approval.minutesOfId),
  ],
);
