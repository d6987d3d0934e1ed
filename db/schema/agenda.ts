import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id, list, wallTime } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { bodies, districts, persons } from "./council.ts";
import { files } from "./presentations.ts";

export const itemKinds = [
  "opening",
  "presentation",
  "discussion",
  "vote",
  "election",
  "questions",
  "minutes-approval",
  "current-business",
  "any-other-business",
  "closing",
  "other",
] as const;

/** A point of the agenda; nested through `parentId`, ordered by `position` among its siblings. */
export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    parentId: text(),
    position: integer().notNull(),
    kind: text({ enum: itemKinds }).notNull(),
    title: text().notNull(),
    titleEn: text(),
    description: text(),
    plannedMinutes: integer(),
    startsAt: wallTime(),
    seatsToFill: integer(),
    state: text({ enum: ["planned", "withdrawn"] }).notNull(),
    withdrawnReason: text(),
    /** Added after the agenda was published: shown apart. */
    isAddendum: flag().notNull(),
    /** Said by the source as an item, or put together from its report, or planned here. */
    origin: text({ enum: ["stated", "reconstructed", "planned"] }).notNull(),
    proposalId: text(),
  },
  (item) => [index("agenda_items_order").on(item.conventionId, item.position)],
);

/** Who presents an item. */
export const agendaPresenters = sqliteTable(
  "agenda_presenters",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    personId: text().references(() => persons.id),
    name: text().notNull(),
    office: text(),
    position: integer().notNull(),
    /** Where letters to the presenter go; without one, to the person's account. */
    email: text(),
    salt: text(),
  },
  (presenter) => [
    index("agenda_presenters_item").on(presenter.agendaItemId),
    index("agenda_presenters_convention").on(presenter.conventionId),
    index("agenda_presenters_person").on(presenter.personId),
  ],
);

/** A paper (druk, materiał) laid before the convention under an item. */
export const agendaPapers = sqliteTable(
  "agenda_papers",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    title: text().notNull(),
    fileName: text().notNull(),
    authorWarning: text(),
  },
  (paper) => [
    index("agenda_papers_convention").on(paper.conventionId),
    index("agenda_papers_file").on(paper.fileHash),
  ],
);

/** What was agreed under an item (ustalenie). */
export const agendaOutcomes = sqliteTable(
  "agenda_outcomes",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text().references(() => agendaItems.id),
    position: integer().notNull(),
    text: text().notNull(),
  },
  (outcome) => [index("agenda_outcomes_convention").on(outcome.conventionId)],
);

/** What somebody said, in what capacity; told or quoted. */
export const agendaStatements = sqliteTable(
  "agenda_statements",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text().references(() => agendaItems.id),
    position: integer().notNull(),
    speaker: text().notNull(),
    capacity: text(),
    text: text().notNull(),
    isQuotation: flag().notNull(),
  },
  (statement) => [index("agenda_statements_convention").on(statement.conventionId)],
);

/** One point as a published agenda showed it. */
export type PublishedItem = {
  id: string;
  number: string;
  depth: number;
  title: string;
  titleEn: string | null;
  kind: string;
  presenters: string[];
  startsAt: string | null;
  plannedMinutes: number | null;
  isAddendum: boolean;
  isWithdrawn: boolean;
  withdrawnReason: string | null;
};

/** An agenda as it was published; never changes. */
export const agendaVersions = sqliteTable(
  "agenda_versions",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    number: integer().notNull(),
    items: list<PublishedItem>().notNull(),
    /** Who was told of this version. */
    told: text(),
  },
  (version) => [uniqueIndex("agenda_versions_number").on(version.conventionId, version.number)],
);

/** A matter waiting for an agenda: proposed by a district or the office, or left over from a convention. */
export const agendaProposals = sqliteTable(
  "agenda_proposals",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    districtId: text().references(() => districts.id),
    title: text().notNull(),
    reason: text(),
    state: text({ enum: ["waiting", "taken", "withdrawn"] }).notNull(),
    takenIntoConventionId: text().references(() => conventions.id),
    leftOverFromItemId: text(),
  },
  (proposal) => [
    index("agenda_proposals_state").on(proposal.bodyId, proposal.state),
    index("agenda_proposals_district").on(proposal.districtId),
    index("agenda_proposals_left_over").on(proposal.leftOverFromItemId),
  ],
);

/** A question or a promise past its date that came back: into which agenda, under which item, or why it was taken off. */
export const agendaReturns = sqliteTable(
  "agenda_returns",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    questionId: text(),
    actionItemId: text(),
    /** The day it was due. */
    dueOn: day().notNull(),
    enteredOn: day().notNull(),
    takenOffOn: day(),
    /** Public: why the chair took it off. */
    takenOffReason: text(),
  },
  (entry) => [
    index("agenda_returns_convention").on(entry.conventionId),
    index("agenda_returns_question").on(entry.questionId),
    index("agenda_returns_action_item").on(entry.actionItemId),
  ],
);
