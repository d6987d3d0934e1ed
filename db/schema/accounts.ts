import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id } from "./columns.ts";
import { persons } from "./council.ts";

/** Somebody who can sign in. The e-mail enters the seal only as a salted hash, the password never leaves argon2id. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    email: text().notNull(),
    salt: text().notNull(),
    passwordHash: text(),
    closedOn: day(),
    /** Which letters besides invitations; null is at once. */
    mailPreference: text({ enum: ["at-once", "daily", "invitations-only"] }),
    mailLanguage: text({ enum: ["pl", "en"] }),
  },
  (account) => [uniqueIndex("accounts_email").on(account.email)],
);

/** What an account may do, from the day it was granted to the day it was taken back. */
export const grants = sqliteTable(
  "grants",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: ["admin", "chair", "clerk", "presenter"] }).notNull(),
    fromOn: day().notNull(),
    untilOn: day(),
  },
  (grant) => [index("grants_account").on(grant.accountId)],
);
