import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { councilDate, day, filing, flag, id } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { bodies, districts } from "./council.ts";

/** What the body resolved: wniosek, opinia, wskazanie przedstawicieli, with the vote as far as it is known. */
export const resolutions = sqliteTable(
  "resolutions",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: integer().notNull(),
    number: integer().notNull(),
    /** The number the document itself carries, when the source gives one. */
    documentNumber: text(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text(),
    kind: text({ enum: ["motion", "opinion", "indication", "other"] }).notNull(),
    kindWords: text(),
    subject: text().notNull(),
    subjectEn: text(),
    text: text(),
    state: text({ enum: ["tabled", "adopted", "rejected", "outcome-unknown"] }).notNull(),
    voteMode: text({ enum: ["counted", "unanimous", "acclamation", "not-known"] }).notNull(),
    votesFor: integer(),
    votesAgainst: integer(),
    votesAbstained: integer(),
    votesNotCast: integer(),
    /** The quorum the vote stood on, as it was then: "10 z 19". */
    presentThen: integer(),
    compositionThen: integer(),
    quorumThen: integer(),
    ruleQuoted: text(),
    decidedOn: councilDate().notNull(),
    sortOn: day().notNull(),
    addressee: text(),
    replyDueOn: day(),
    repliedOn: day(),
    replyText: text(),
    isArchived: flag().notNull(),
    ...filing(),
  },
  (resolution) => [
    uniqueIndex("resolutions_number").on(resolution.bodyId, resolution.year, resolution.number),
    index("resolutions_convention").on(resolution.conventionId),
    index("resolutions_order").on(resolution.bodyId, resolution.sortOn),
  ],
);

/** A person whom a resolution indicates as a representative. */
export const resolutionIndications = sqliteTable(
  "resolution_indications",
  {
    id: id(),
    resolutionId: text()
      .notNull()
      .references(() => resolutions.id),
    position: integer().notNull(),
    name: text().notNull(),
    districtId: text().references(() => districts.id),
  },
  (indication) => [
    index("resolution_indications_resolution").on(indication.resolutionId, indication.position),
    index("resolution_indications_district").on(indication.districtId),
  ],
);
