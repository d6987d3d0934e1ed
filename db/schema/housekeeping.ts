import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { id, instant } from "./columns.ts";
import { persons } from "./council.ts";
import { referrals } from "./referrals.ts";

/** A signed-in browser. Only the hash of its secret is stored. */
export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** When the password was last given; null since signing in. */
    confirmedAt: instant(),
    device: text(),
  },
  (session) => [index("sessions_account").on(session.accountId)],
);

/** A one-time address: who may use it, for what, until when. Only the hash of its secret is stored. */
export const accessLinks = sqliteTable(
  "access_links",
  {
    tokenHash: text().primaryKey(),
    purpose: text({
      enum: [
        "sign-in",
        "set-up",
        "account-invitation",
        "password",
        "invitation",
        "date-poll",
        "presenter",
        "referral",
        "promise",
        "minutes-review",
        "subscription",
        "unsubscribe",
      ],
    }).notNull(),
    accountId: text().references(() => accounts.id),
    /** The record it opens: an attendance, a poll's participant, a presenter, a subscription. */
    subjectId: text(),
    /** Whom it was made for, where that is not the record's own person: a substitute. */
    personId: text().references(() => persons.id),
    holderName: text(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (link) => [
    index("access_links_account").on(link.accountId),
    index("access_links_subject").on(link.purpose, link.subjectId),
  ],
);

/** The first result of a form, returned again when the same form arrives twice. */
export const requestKeys = sqliteTable(
  "request_keys",
  {
    actorId: text().notNull(),
    key: text().notNull(),
    result: text({ mode: "json" }).$type<unknown>(),
    storedAt: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.actorId, row.key] }), index("request_keys_age").on(row.storedAt)],
);

/** A browser that has shown it can read the account's mail; others are asked for a code. Only the hash of its secret is stored. */
export const knownDevices = sqliteTable(
  "known_devices",
  {
    secretHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    knownSince: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (device) => [index("known_devices_account").on(device.accountId)],
);

/** A code mailed to a new browser; bound to it, good for ten minutes and five tries. */
export const deviceCodes = sqliteTable(
  "device_codes",
  {
    browserHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    codeHash: text().notNull(),
    triesLeft: integer().notNull(),
    expiresAt: instant().notNull(),
  },
  (code) => [index("device_codes_account").on(code.accountId), index("device_codes_age").on(code.expiresAt)],
);

/** The secret part of the address to which an addressee may mail an answer. Kept readable, because every later letter repeats it. */
export const referralReplyAddresses = sqliteTable(
  "referral_reply_addresses",
  {
    referralId: text()
      .primaryKey()
      .references(() => referrals.id),
    secret: text().notNull(),
  },
  (address) => [uniqueIndex("referral_reply_addresses_secret").on(address.secret)],
);

/** Failed sign-ins, counted for a quarter of an hour. */
export const signInAttempts = sqliteTable(
  "sign_in_attempts",
  {
    id: id(),
    emailHash: text().notNull(),
    addressHash: text().notNull(),
    attemptedAt: instant().notNull(),
  },
  (attempt) => [index("sign_in_attempts_age").on(attempt.attemptedAt)],
);

/** A question being written over three pages, before it is sent. Belongs to one account; gone once it is filed. */
export const questionDrafts = sqliteTable(
  "question_drafts",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    values: text({ mode: "json" }).$type<Record<string, string | string[]>>().notNull(),
    storedAt: instant().notNull(),
  },
  (draft) => [index("question_drafts_age").on(draft.storedAt)],
);
