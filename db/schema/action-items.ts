import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { councilDate, day, flag, id } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { bodies, districts, persons, units } from "./council.ts";
import { files } from "./presentations.ts";
import { questions } from "./questions.ts";
import { resolutions } from "./resolutions.ts";

export const actionItemStates = ["open", "in-progress", "done", "dropped", "not-known"] as const;

/** Something somebody promised to do, cited as `2019-001`. */
export const actionItems = sqliteTable(
  "action_items",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: integer().notNull(),
    number: integer().notNull(),
    conventionId: text().references(() => conventions.id),
    agendaItemId: text(),
    questionId: text().references(() => questions.id),
    resolutionId: text().references(() => resolutions.id),
    text: text().notNull(),
    textEn: text(),
    ownerName: text(),
    ownerPersonId: text().references(() => persons.id),
    ownerUnitId: text().references(() => units.id),
    /** The district the promise was made to, when it was one. */
    districtId: text().references(() => districts.id),
    commitment: text({ enum: ["firm", "conditional"] }).notNull(),
    promisedOn: councilDate().notNull(),
    sortOn: day().notNull(),
    dueOn: councilDate().notNull(),
    state: text({ enum: actionItemStates }).notNull(),
    /** True when the source did not call it a promise and an editor inferred it. */
    isInferred: flag().notNull(),
    isArchived: flag().notNull(),
    takenOverOn: day(),
    /** Where letters to the owner go; without one, to the person's account or the unit's own address. */
    ownerEmail: text(),
    salt: text(),
    /** What the owner says of the wording: asked before publication, then confirmed or contested. */
    wording: text({ enum: ["asked", "confirmed", "contested"] }),
    wordingNote: text(),
    wordingOn: day(),
  },
  (item) => [
    uniqueIndex("action_items_number").on(item.bodyId, item.year, item.number),
    index("action_items_convention").on(item.conventionId),
    index("action_items_order").on(item.bodyId, item.sortOn),
    index("action_items_state").on(item.bodyId, item.state, item.sortOn),
    index("action_items_unit").on(item.ownerUnitId, item.sortOn),
    index("action_items_district").on(item.districtId, item.sortOn),
    index("action_items_question").on(item.questionId),
    index("action_items_resolution").on(item.resolutionId),
    index("action_items_owner").on(item.ownerPersonId, item.state),
  ],
);

/** One step in the life of a promise: its state, when, and what was said of it. */
export const actionItemSteps = sqliteTable(
  "action_item_steps",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id),
    position: integer().notNull(),
    state: text({ enum: actionItemStates }).notNull(),
    on: councilDate().notNull(),
    note: text(),
  },
  (step) => [index("action_item_steps_item").on(step.actionItemId, step.position)],
);

/** What the district a promise was made to, or the convention's chair, says of how it was kept. */
export const actionItemVerdicts = sqliteTable(
  "action_item_verdicts",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id),
    districtId: text().references(() => districts.id),
    judgedBy: text().notNull(),
    verdict: text({ enum: ["kept", "partly", "not"] }).notNull(),
    sentence: text(),
    judgedOn: day().notNull(),
    /** The step it speaks of: a later report asks for a new verdict. */
    afterStep: integer().notNull(),
  },
  (verdict) => [index("action_item_verdicts_item").on(verdict.actionItemId)],
);

/** A file that proves a promise kept. */
export const actionItemFiles = sqliteTable(
  "action_item_files",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    fileName: text().notNull(),
    authorWarning: text(),
  },
  (file) => [
    index("action_item_files_item").on(file.actionItemId),
    index("action_item_files_file").on(file.fileHash),
  ],
);
