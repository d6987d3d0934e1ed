import { and, asc, count, desc, eq, exists, inArray, isNotNull, max, not, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { districts, units } from "#schema/council";
import { questionDrafts } from "#schema/housekeeping";
import { answers, questionAskers, questions, verdicts } from "#schema/questions";
import { isPublic } from "../convention/rules.ts";
import { pick } from "../kernel/pick.ts";
import { addDays } from "../kernel/polish-time.ts";
import { workingDayFrom } from "../kernel/working-days.ts";
import { filesOf } from "../referral/fact-queries.ts";
import { listReferrals } from "../referral/queries.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { citation, readCitation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { filterQuestions, isShown, latestExtent } from "./filter-questions.ts";
import type { QuestionFilter } from "./filter-questions.ts";
import { currentVerdicts, extentOf, standingOf } from "./rules.ts";

export type Question = typeof questions.$inferSelect;
export type Answer = typeof answers.$inferSelect;
export type Verdict = typeof verdicts.$inferSelect;

export const getQuestion = (db: ReadDb, questionId: string): Question =>
  found(db.select().from(questions).where(eq(questions.id, questionId)).get());

/** What has a page of its own: also what was merged, whose page leads to the other question. */
const hasPage = () => or(isShown(), and(eq(questions.state, "merged"), isNotNull(questions.acceptedOn)));

/** The public question at `2019-001` of a body's register; refuses what is not accepted. */
export function getQuestionAt(db: ReadDb, bodyId: string, cited: string): Question {
  const { year, number } = found(readCitation(cited));
  return found(
    db
      .select()
      .from(questions)
      .where(
        and(eq(questions.bodyId, bodyId), eq(questions.year, year), eq(questions.number, number), hasPage()),
      )
      .get(),
  );
}

/** The question with a number of a body's register, whatever its state; for the office. */
export function findQuestionNumbered(db: ReadDb, bodyId: string, cited: string): Question | undefined {
  const { year, number } = readCitation(cited) ?? { year: 0, number: 0 };
  const isIt = and(eq(questions.bodyId, bodyId), eq(questions.year, year), eq(questions.number, number));
  return db.select().from(questions).where(isIt).get();
}

export function nextQuestionNumber(db: ReadDb, bodyId: string, year: number): number {
  const last = db
    .select({ number: max(questions.number) })
    .from(questions)
    .where(and(eq(questions.bodyId, bodyId), eq(questions.year, year)))
    .get();
  return (last?.number ?? 0) + 1;
}

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

/**
 * The last day on which the askers may judge, by the rule `verdict-days` of the day from which all of them could: that of
 * the answer, or that on which the last one joined. Null while an addressee
 * still holds the question or answered only in part, when nobody asks by name, and without a rule: then no time runs.
 */
export function findVerdictDueOn(db: ReadDb, question: Question): { day: string; source: string } | null {
  const { id, bodyId, state, answeredOn } = question;
  const isHeld = listReferrals(db, { questionId: id }).some((referral) => referral.state === "open");
  if (state !== "answered" || answeredOn === null || isHeld) return null;
  if (extentOf(listAnswers(db, id)) !== "full" || listAskingDistrictIds(db, id).length === 0) return null;
  const from = listAskerRows(db, id).reduce(
    (latest, { joinedOn }) => (joinedOn !== null && joinedOn > latest ? joinedOn : latest),
    answeredOn,
  );
  const rule = findNumberOn(db, bodyId, "verdict-days", from);
  return rule ? { day: workingDayFrom(addDays(from, rule.value)), source: rule.source } : null;
}

/** Answered questions of a body on which the askers have not all spoken. */
export const listAnsweredQuestions = (db: ReadDb, bodyId: string): Question[] =>
  db
    .select()
    .from(questions)
    .where(
      and(eq(questions.bodyId, bodyId), eq(questions.state, "answered"), isNotNull(questions.answeredOn)),
    )
    .orderBy(asc(questions.answeredOn))
    .limit(2000)
    .all();

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

/** How many questions one page of a register shows. */
export const questionsPerPage = 25;

/** The public register of a body, newest first, one page of it, and how many there are. Pages count from 1. */
export function listQuestions(
  db: ReadDb,
  bodyId: string,
  filter: QuestionFilter = {},
  page = 1,
): { questions: Question[]; total: number } {
  const isMatch = filterQuestions(db, bodyId, filter);
  const total = db.select({ total: count() }).from(questions).where(isMatch).get()?.total ?? 0;
  const shown = db
    .select({ id: questions.id })
    .from(questions)
    .where(isMatch)
    .orderBy(...newestFirst)
    .limit(questionsPerPage)
    .offset((Math.max(1, page) - 1) * questionsPerPage)
    .all();
  return {
    questions: listQuestionsById(
      db,
      shown.map(({ id }) => id),
    ),
    total,
  };
}

/** The most that one list holds. */
const mostQuestions = 1_000_000;

/** The identities of all questions of the register that match, newest first: for whoever takes the whole of it. */
export const listQuestionIds = (db: ReadDb, bodyId: string, filter: QuestionFilter = {}): string[] =>
  db
    .select({ id: questions.id })
    .from(questions)
    .where(filterQuestions(db, bodyId, filter))
    .orderBy(...newestFirst)
    .limit(mostQuestions)
    .all()
    .map(({ id }) => id);

/** Which of some questions of a body lie with an addressee past their day. */
export const listLateAmong = (db: ReadDb, bodyId: string, ids: readonly string[], today: string): string[] =>
  db
    .select({ id: questions.id })
    .from(questions)
    .where(and(inArray(questions.id, [...ids]), filterQuestions(db, bodyId, { lateOn: today })))
    .limit(500)
    .all()
    .map(({ id }) => id);

/** Some questions, newest first. */
export const listQuestionsById = (db: ReadDb, ids: readonly string[]): Question[] =>
  ids.length === 0 ? [] : select(db, inArray(questions.id, [...ids]), newestFirst);

/** Years in which the body's public questions are numbered, newest first. */
export const listQuestionYears = (db: ReadDb, bodyId: string): number[] =>
  db
    .selectDistinct({ year: questions.year })
    .from(questions)
    .where(and(eq(questions.bodyId, bodyId), isShown()))
    .orderBy(desc(questions.year))
    .limit(100)
    .all()
    .map(({ year }) => year);

const inNumberOrder = [asc(questions.year), asc(questions.number)];
const newestFirst = [desc(questions.year), desc(questions.number)];

const select = (db: ReadDb, where: SQL | undefined, order = inNumberOrder): Question[] =>
  db
    .select()
    .from(questions)
    .where(where)
    .orderBy(...order)
    .limit(500)
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

/** Public questions of a body that stand without a full answer and are not finished; see extentOf of ./rules.ts. Archived ones wait for nobody. */
export function countOpenQuestions(db: ReadDb, bodyId: string): number {
  const isOpen = or(
    inArray(questions.state, ["accepted", "passed-on"]),
    and(eq(questions.state, "answered"), sql`${latestExtent()} is not 'full'`),
  );
  return (
    db
      .select({ total: count() })
      .from(questions)
      .where(and(eq(questions.bodyId, bodyId), eq(questions.isArchived, false), isOpen))
      .get()?.total ?? 0
  );
}

/** Answered questions on whose latest answer some of these districts have not spoken yet. */
export const listAwaitingVerdict = (db: ReadDb, districtIds: readonly string[]): Question[] =>
  listQuestionsAskedBy(db, districtIds).filter(
    (question) =>
      question.state === "answered" && listDistrictsToJudge(db, question.id, districtIds).length > 0,
  );

/** Which of these districts ask and have not judged the latest answer. */
export function listDistrictsToJudge(
  db: ReadDb,
  questionId: string,
  districtIds: readonly string[],
): string[] {
  const judged = currentVerdicts(listVerdicts(db, questionId), listAnswers(db, questionId).length).map(
    ({ districtId }) => districtId,
  );
  return listAskingDistrictIds(db, questionId).filter(
    (districtId) => districtIds.includes(districtId) && !judged.includes(districtId),
  );
}

export type QuestionFacts = ReturnType<typeof factsOf>;

/**
 * What pages say of a question: names in place of identities, its answers and verdicts, how it stands.
 * The convention appears only once it is announced.
 */
export function factsOf(db: ReadDb, question: Question) {
  const {
    id,
    state,
    subject,
    subjectEn,
    text,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    filedOn,
    acceptedOn,
    passedOnOn,
    withdrawnOn,
    isArchived,
    caseReference,
    jrwaClass,
    archivalCategory,
  } = question;
  const askers = listAskers(db, id);
  const all = listAnswers(db, id);
  const attached = filesOf(
    db,
    all.flatMap(({ referralId }) => referralId ?? []),
  );
  const given = all.map(
    ({ referralId, position, answeredBy, unitName, mode, extent, text: words, answeredOn }) => ({
      position,
      answeredBy,
      unitName,
      mode,
      extent,
      text: words,
      answeredOn,
      /** What the addressee attached to this answer. */
      files: attached
        .filter((file) => file.referralId === referralId && file.answerPosition === position)
        .map((file) => pick(file, ["id", "hash", "fileName", "extension", "sizeBytes"])),
    }),
  );
  const named = db
    .select({
      name: districts.name,
      verdict: verdicts.verdict,
      sentence: verdicts.sentence,
      judgedOn: verdicts.judgedOn,
      afterAnswer: verdicts.afterAnswer,
    })
    .from(verdicts)
    .innerJoin(districts, eq(districts.id, verdicts.districtId))
    .where(eq(verdicts.questionId, id))
    .orderBy(asc(verdicts.afterAnswer), asc(districts.number))
    .limit(500)
    .all();
  const said = named.map(({ name, ...verdict }) => ({ district: name, ...verdict }));
  const extent = extentOf(given);
  return {
    id,
    citation: citation(question),
    state,
    standing: standingOf(question, extent),
    extent,
    subject,
    subjectEn,
    text,
    askers,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    addressee: addresseeOf(db, question),
    filedOn,
    acceptedOn,
    passedOnOn,
    withdrawnOn,
    isArchived,
    caseReference,
    jrwaClass,
    archivalCategory,
    answers: given,
    verdicts: said,
    convention: conventionOf(db, question.conventionId),
  };
}

/** The addressee in words: as written, with the unit's name when one is chosen and not named already. */
function addresseeOf(db: ReadDb, { addressee, addresseeUnitId }: Question): string | null {
  const unit = addresseeUnitId
    ? db.select({ name: units.name }).from(units).where(eq(units.id, addresseeUnitId)).get()?.name
    : null;
  const isNamed = unit && addressee?.split("; ").includes(unit);
  return [addressee, !isNamed && unit].filter(Boolean).join(", ") || null;
}

function conventionOf(db: ReadDb, conventionId: string | null) {
  const convention = conventionId
    ? db.select().from(conventions).where(eq(conventions.id, conventionId)).get()
    : undefined;
  if (!convention || !isPublic(convention)) return null;
  const { id, address, title, titleEn, heldOn } = convention;
  return { id, address, title, titleEn, heldOn };
}

/** The draft a person left on the three pages of a question; undefined when it was sent, pruned or is somebody else's. */
export const findQuestionDraft = (db: ReadDb, accountId: string | null, draftId: string) =>
  accountId === null
    ? undefined
    : db
        .select()
        .from(questionDrafts)
        .where(and(eq(questionDrafts.id, draftId), eq(questionDrafts.accountId, accountId)))
        .get();
