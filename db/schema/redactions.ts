import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id } from "./columns.ts";
import { conventions } from "./conventions.ts";

/**
 * What was decided about words that may be somebody's personal data: hidden, with everything art. 8(5) of the act on access to
 * public information asks for (scope, legal basis, who excluded it, for whose benefit), or kept, and why.
 * The words themselves enter the seal only as a salted hash, so that erasing them leaves it whole.
 */
export const redactions = sqliteTable(
  "redactions",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    /** Where in the edition's content the words stand; null: wherever they do. */
    place: text(),
    quote: text(),
    salt: text().notNull(),
    kind: text({ enum: ["pesel", "phone", "email", "address", "plate", "name", "other"] }).notNull(),
    decision: text({ enum: ["hidden", "kept"] }).notNull(),
    scope: text(),
    legalBasis: text(),
    excludedBy: text(),
    beneficiary: text(),
    /** Why the words stay. */
    keepReason: text(),
    decidedBy: text().notNull(),
    decidedOn: day().notNull(),
  },
  (redaction) => [index("redactions_convention").on(redaction.conventionId)],
);
