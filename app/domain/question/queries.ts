import { and, asc, desc, eq, exists, inArray, isNotNull, not } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { districts } from "#schema/council";
import { questionDrafts } from "#schema/housekeeping";
import { answers, questionAskers, questions, verdicts } from "#schema/questions";
import { found } from "../kernel/refusal.ts";
import { isShown } from "./filter-questions.ts";

export type Question = typeof questions.$inferSelect;
export type Answer = typeof answers.$inferSelect;
export type Verdict = typeof verdicts.$inferSelect;

export const getQuestion = (db: ReadDb, questionId: string): Question =>
  found(db.select().from(questions).where(eq(questions.id, questionId)).get());

/** The districts that ask, by their number. */
export const listAskers = (db: ReadDb, questionId: string) =>
  db
    .select({ districtId: districts.id, name: districts.name, roman: districts.roman, slug: districts.slug })
    .from(questionAskers)
    .innerJoin(districts, eq(districts.id, questionAskers.districtId))
    .where(eq(questionAskers.questionId, questionId))
    .orderBy(asc(districts.number))
    .limit(100)
    .all();

/** The rows of a question's askers, as they came. */
export const listAskerRows = (db: ReadDb, questionId: string) =>
  db
    .select()
    .from(questionAskers)
    .where(eq(questionAskers.questionId, questionId))
    .orderBy(asc(questionAskers.id))
    .limit(100)
    .all();

/** What the asking districts added of their own, by the number of the district. */
export const listAnnexes = (db: ReadDb, questionId: string) =>
  db
    .select({ name: districts.name, annex: questionAskers.annex })
    .from(questionAskers)
    .innerJoin(districts, eq(districts.id, questionAskers.districtId))
    .where(and(eq(questionAskers.questionId, questionId), isNotNull(questionAskers.annex)))
    .orderBy(asc(districts.number))
    .limit(100)
    .all()
    .map(({ name, annex }) => ({ name, annex: annex ?? "" }));

/** The questions that were merged into this one, in the order of their numbers. */
export const listMergedInto = (db: ReadDb, questionId: string): Question[] =>
  select(db, eq(questions.mergedIntoId, questionId));
/** The questions that follow this one up, in the order of their numbers. */
export const listFollowUps = (db: ReadDb, questionId: string): Question[] =>
  select(db, eq(questions.predecessorId, questionId));

export const listAskingDistrictIds = (db: ReadDb, questionId: string): string[] =>
  listAskers(db, questionId).map(({ districtId }) => districtId);
export const listAnswers = (db: ReadDb, questionId: string): Answer[] =>
  db
    .select()
    .from(answers)
    .where(eq(answers.questionId, questionId))
    .orderBy(asc(answers.position))
    .limit(200)
    .all();
export const listVerdicts = (db: ReadDb, questionId: string): Verdict[] =>
  db
    .select()
    .from(verdicts)
    .where(eq(verdicts.questionId, questionId))
    .orderBy(asc(verdicts.judgedOn), asc(verdicts.id))
    .limit(500)
    .all();

const isAskedBy = (db: ReadDb, districtIds: readonly string[]) =>
  exists(
    db
      .select({ id: questionAskers.id })
      .from(questionAskers)
      .where(
        and(
          eq(questionAskers.questionId, questions.id),
          inArray(questionAskers.districtId, [...districtIds]),
        ),
      ),
  );

/** Some questions, newest first. */
export const listQuestionsById = (db: ReadDb, ids: readonly string[]): Question[] =>
  ids.length === 0 ? [] : select(db, inArray(questions.id, [...ids]), newestFirst);

const inNumberOrder = [asc(questions.year), asc(questions.number)];
export const newestFirst = [desc(questions.year), desc(questions.number)];

/** More than waits anywhere: what a list leaves out unseen, nobody would ever work on. */
const most = 10_000;

const select = (db: ReadDb, where: SQL | undefined, order = inNumberOrder): Question[] =>
  db
    .select()
    .from(questions)
    .where(where)
    .orderBy(...order)
    .limit(most)
    .all();

/** What everybody may see of a convention's questions, in the order of their numbers. */
export const listQuestionsOfConvention = (db: ReadDb, conventionId: string): Question[] =>
  select(db, and(eq(questions.conventionId, conventionId), isShown()));
/** All questions of a convention, for the office. */
export const listAllQuestionsOfConvention = (db: ReadDb, conventionId: string): Question[] =>
  select(db, eq(questions.conventionId, conventionId));
/** What everybody may see of a district's questions, newest first. */
export const listQuestionsOfDistrict = (db: ReadDb, districtId: string): Question[] =>
  select(db, and(isAskedBy(db, [districtId]), isShown()), newestFirst);
/** All questions of some districts, for those who hold their seats, newest first. */
export const listQuestionsAskedBy = (db: ReadDb, districtIds: readonly string[]): Question[] =>
  districtIds.length === 0 ? [] : select(db, isAskedBy(db, districtIds), newestFirst);

/** What some districts asked and was answered, settled by nobody yet. */
export const listAnsweredAskedBy = (db: ReadDb, districtIds: readonly string[]): Question[] =>
  districtIds.length === 0
    ? []
    : select(db, and(isAskedBy(db, districtIds), eq(questions.state, "answered")), newestFirst);

/** Public questions of a body that these districts may still make their own, newest first. */
export const listToJoin = (db: ReadDb, bodyId: string, districtIds: readonly string[]): Question[] =>
  select(
    db,
    and(
      eq(questions.bodyId, bodyId),
      inArray(questions.state, ["accepted", "passed-on", "answered"]),
      not(isAskedBy(db, districtIds)),
    ),
    newestFirst,
  ).filter(({ id, state }) => state !== "answered" || listAskerRows(db, id).length === 0);

/** What waits for the office, oldest first. Archived questions wait for nobody. */
export const listToTriage = (db: ReadDb, bodyId: string): Question[] =>
  select(
    db,
    and(
      eq(questions.bodyId, bodyId),
      eq(questions.isArchived, false),
      inArray(questions.state, ["filed", "accepted", "passed-on", "answered"]),
    ),
  );

/** Public questions of a body that nobody has answered yet, in the order of their numbers. Archived ones wait for nobody. */
export const listUnanswered = (db: ReadDb, bodyId: string): Question[] =>
  select(
    db,
    and(
      eq(questions.bodyId, bodyId),
      eq(questions.isArchived, false),
      inArray(questions.state, ["accepted", "passed-on"]),
    ),
  );

/** The draft a person left on the three pages of a question; undefined when it was sent, pruned or is somebody else's. */
export const findQuestionDraft = (db: ReadDb, accountId: string | null, draftId: string) =>
  accountId === null
    ? undefined
    : db
        .select()
        .from(questionDrafts)
        .where(and(eq(questionDrafts.id, draftId), eq(questionDrafts.accountId, accountId)))
        .get();
