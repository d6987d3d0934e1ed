import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { attendances } from "./attendance.ts";
import { flag, id, instant, list } from "./columns.ts";
import { conventions } from "./conventions.ts";

/*
 * Letters that leave and arrive. Housekeeping, pruned by retention: that somebody was to be told is a fact of its own
 * (`notices`); how the letter fared is not.
 */

/**
 * One letter to one person, queued in the transaction of its cause. It is written (subject, text, calendar) only when
 * its turn comes, from the record as it is then, and stays as first written through every retry.
 */
export const mails = sqliteTable(
  "mails",
  {
    id: id(),
    kind: text().notNull(),
    /** The record the letter speaks of: an attendance, an account, a poll's participant. Its kind follows from `kind`. */
    subjectId: text().notNull(),
    conventionId: text().references(() => conventions.id),
    toAddress: text().notNull(),
    toName: text(),
    language: text({ enum: ["pl", "en"] }).notNull(),
    /** waiting → sent; or failed for good; kept, without a mail server; dropped, when there is nothing left to say; carried by a digest. */
    state: text({ enum: ["waiting", "sent", "failed", "kept", "dropped", "carried"] }).notNull(),
    /** Letters with the same key that still wait are one letter. */
    bundleKey: text(),
    queuedAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** Waits for the reader's daily digest. */
    isForDigest: flag().notNull(),
    attempts: integer().notNull().default(0),
    firstAttemptAt: instant(),
    lastAttemptAt: instant(),
    /** What the mail server said, or why it was not reached. */
    lastProblem: text(),
    settledAt: instant(),
    bouncedAt: instant(),
    messageId: text().notNull(),
    subject: text(),
    text: text(),
    html: text(),
    calendar: text(),
    calendarMethod: text({ enum: ["REQUEST", "CANCEL"] }),
    replyTo: text(),
    unsubscribeUrl: text(),
    /** Secrets of the links inside, struck from the text once the letter has left. */
    secrets: list().notNull(),
    /** The letter of which this is a second copy, sent by hand. */
    resentFromId: text(),
    /** The digest that carried it. */
    carriedById: text(),
  },
  (mail) => [
    index("mails_due").on(mail.state, mail.dueAt),
    index("mails_queued").on(mail.queuedAt),
    index("mails_bundle").on(mail.bundleKey, mail.state),
    index("mails_convention").on(mail.conventionId),
    uniqueIndex("mails_message_id").on(mail.messageId),
  ],
);

/** The secret part of an invitation's reply address. Kept readable, because every later letter must repeat it. */
export const replyAddresses = sqliteTable(
  "reply_addresses",
  {
    attendanceId: text()
      .primaryKey()
      .references(() => attendances.id, { onDelete: "cascade" }),
    secret: text().notNull(),
  },
  (address) => [uniqueIndex("reply_addresses_secret").on(address.secret)],
);

/** What came into the mailbox and what was made of it. */
export const incomingMails = sqliteTable(
  "incoming_mails",
  {
    id: id(),
    /** SHA-256 of the raw letter: the same letter read twice is one. */
    contentHash: text().notNull(),
    receivedAt: instant().notNull(),
    fromAddress: text(),
    subject: text(),
    /** The beginning of its text, for the office to read. */
    excerpt: text(),
    /** answered: an invitation's answer was taken; note: the office should read it; aside: broken, never obeyed; bounce; ignored. */
    outcome: text({ enum: ["answered", "note", "aside", "bounce", "ignored"] }).notNull(),
    /** Why, as a code with its sentence in the messages. */
    reason: text().notNull(),
    conventionId: text().references(() => conventions.id),
    attendanceId: text(),
    /** For a counter-proposal: the instant proposed. */
    proposedAt: instant(),
    handledAt: instant(),
  },
  (mail) => [
    uniqueIndex("incoming_mails_content").on(mail.contentHash),
    index("incoming_mails_received").on(mail.receivedAt),
    index("incoming_mails_open").on(mail.outcome, mail.handledAt),
  ],
);

/** Somebody follows a topic by e-mail; counts only once confirmed. Ending it removes the row. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: id(),
    email: text().notNull(),
    topic: text({
      enum: ["conventions", "district", "convention", "question", "action-item", "resolution"],
    }).notNull(),
    /** The record followed; the body's id for `conventions`. */
    topicId: text().notNull(),
    language: text({ enum: ["pl", "en"] }).notNull(),
    frequency: text({ enum: ["at-once", "daily"] }).notNull(),
    createdAt: instant().notNull(),
    confirmedAt: instant(),
  },
  (subscription) => [
    uniqueIndex("subscriptions_one").on(subscription.email, subscription.topic, subscription.topicId),
    index("subscriptions_topic").on(subscription.topic, subscription.topicId),
  ],
);

/** Who opened a convention's papers, and when first and last. */
export const paperReadings = sqliteTable(
  "paper_readings",
  {
    attendanceId: text()
      .primaryKey()
      .references(() => attendances.id, { onDelete: "cascade" }),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    firstOpenedAt: instant().notNull(),
    lastOpenedAt: instant().notNull(),
  },
  (reading) => [index("paper_readings_convention").on(reading.conventionId)],
);
