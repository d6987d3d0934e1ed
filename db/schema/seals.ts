import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "./columns.ts";

/** A public key that signs editions and checkpoints, from when; all but the first are vouched for by the one before. */
export const signingKeys = sqliteTable("signing_keys", {
  /** SHA-256 of the public key. */
  id: id(),
  publicKey: text().notNull(),
  introducedAt: instant().notNull(),
  previousKeyId: text(),
  /** The previous key's signature over this one. */
  endorsement: text(),
});

/** The head of the chain at some moment, signed; the same is appended to a file outside the data folder. Append-only by trigger. */
export const checkpoints = sqliteTable(
  "checkpoints",
  {
    number: integer().primaryKey(),
    /** How many events the chain had. */
    sequence: integer().notNull(),
    head: text().notNull(),
    signedAt: instant().notNull(),
    keyId: text().notNull(),
    signature: text().notNull(),
  },
  (checkpoint) => [index("checkpoints_sequence").on(checkpoint.sequence)],
);
