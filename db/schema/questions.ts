import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { councilDate, day, filing, flag, id } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { bodies, districts, units } from "./council.ts";

/** A question to the city, cited as `2019-001` by body and year of the council's time. */
export const questions = sqliteTable(
  "questions",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: integer().notNull(),
    number: integer().notNull(),
    conventionId: text().references(() => conventions.id),
    agendaItemId: text(),
    state: text({
      enum: [
        "filed",
        "accepted",
        "passed-on",
        "answered",
        "settled",
        "not-contested",
        "returned",
        "withdrawn",
        "merged",
      ],
    }).notNull(),
    subject: text().notNull(),
    subjectEn: text(),
    text: text().notNull(),
    /** Collective askers as the source words them: "Przewodniczący dzielnic". Null when districts ask by name. */
    askedByWords: text(),
    onBehalfOf: text(),
    isFromFloor: flag().notNull(),
    addressee: text(),
    addresseeUnitId: text().references(() => units.id),
    filedOn: councilDate().notNull(),
    sortOn: day().notNull(),
    /** Null for a question never accepted by an office we know of: one still waiting, or one from the archive. */
    acceptedOn: day(),
    passedOnOn: day(),
    withdrawnOn: day(),
    returnReason: text(),
    /** The day of the last answer: from then on the askers' time to judge runs. */
    answeredOn: day(),
    /** The question this one follows up. */
    predecessorId: text(),
    /** The question this one was merged into, and where it stood before: a merge can be undone. */
    mergedIntoId: text(),
    mergedFrom: text({ enum: ["filed", "accepted"] }),
    /** Who the residents are, for the office alone. */
    residents: text(),
    salt: text(),
    /** The day the office took a matter of the archive over: only from then on its clock runs. */
    takenOverOn: day(),
    isArchived: flag().notNull(),
    ...filing(),
  },
  (question) => [
    uniqueIndex("questions_number").on(question.bodyId, question.year, question.number),
    index("questions_convention").on(question.conventionId),
    // Holds all that the register counts, so that ten thousand questions are counted without reading one.
    index("questions_state").on(
      question.bodyId,
      question.state,
      question.year,
      question.number,
      question.acceptedOn,
      question.answeredOn,
      question.sortOn,
      question.isArchived,
      question.takenOverOn,
      question.id,
    ),
    index("questions_unit").on(question.addresseeUnitId),
    index("questions_predecessor").on(question.predecessorId),
    index("questions_merged").on(question.mergedIntoId),
  ],
);

/** A district that asks, alone or jointly with others. */
export const questionAskers = sqliteTable(
  "question_askers",
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    annex: text(),
    joinedOn: day(),
    /** The question this asker came from when it was merged into this one. */
    fromQuestionId: text(),
  },
  (asker) => [
    uniqueIndex("question_askers_district").on(asker.questionId, asker.districtId),
    index("question_askers_by_district").on(asker.districtId),
  ],
);

/** One answer; a question may have several, by different units, oral or written, whole or in part. */
export const answers = sqliteTable(
  "answers",
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    position: integer().notNull(),
    /** The referral that was answered; null for an answer given in the room, or told by an old record. */
    referralId: text(),
    answeredBy: text(),
    unitName: text(),
    mode: text({ enum: ["oral", "written", "not-known"] }).notNull(),
    extent: text({ enum: ["full", "partial", "not-known"] }).notNull(),
    text: text().notNull(),
    answeredOn: councilDate().notNull(),
  },
  (answer) => [index("answers_question").on(answer.questionId, answer.position, answer.extent)],
);

/** What an asking district says of the answers; only the asker may. */
export const verdicts = sqliteTable(
  "verdicts",
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    verdict: text({ enum: ["answered", "partly", "not"] }).notNull(),
    sentence: text(),
    judgedOn: day().notNull(),
    /** The position of the last answer it speaks of: a later answer asks for a new verdict. */
    afterAnswer: integer().notNull().default(1),
  },
  (verdict) => [index("verdicts_question").on(verdict.questionId)],
);
