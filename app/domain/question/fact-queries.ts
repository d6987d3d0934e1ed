import { asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { districts, units } from "#schema/council";
import { answers, questionAskers, verdicts } from "#schema/questions";
import { isPublic } from "../convention/rules.ts";
import { citation } from "../kernel/citation.ts";
import { pick } from "../kernel/pick.ts";
import { found } from "../kernel/refusal.ts";
import { filesOf } from "../referral/fact-queries.ts";
import type { Question } from "./queries.ts";
import { extentOf, standingOf } from "./rules.ts";

export type QuestionFacts = ReturnType<typeof factsOfAll>[number];

/** What pages say of one question; see factsOfAll. */
export const factsOf = (db: ReadDb, question: Question): QuestionFacts =>
  found(factsOfAll(db, [question])[0]);

/**
 * What pages say of some questions, each in its place: names in place of identities, its answers and verdicts, how it
 * stands. The convention appears only once it is announced. Each table is read once for all of them.
 */
export function factsOfAll(db: ReadDb, some: readonly Question[]) {
  const ids = some.map(({ id }) => id);
  const askersOf = grouped(readAskers(db, ids));
  const answersOf = grouped(readAnswers(db, ids));
  const verdictsOf = grouped(readVerdicts(db, ids));
  const unitNames = readUnitNames(db, some);
  const held = readConventions(db, some);
  return some.map((question) => {
    const given = answersOf(question.id);
    const extent = extentOf(given);
    return {
      id: question.id,
      citation: citation(question),
      ...pick(question, ["state", "subject", "subjectEn", "text"]),
      standing: standingOf(question, extent),
      extent,
      askers: askersOf(question.id),
      addressee: addresseeOf(question, unitNames),
      ...pick(question, ["askedByWords", "onBehalfOf", "isFromFloor", "filedOn", "acceptedOn", "passedOnOn"]),
      ...pick(question, ["withdrawnOn", "isArchived", "caseReference", "jrwaClass", "archivalCategory"]),
      answers: given,
      verdicts: verdictsOf(question.id),
      convention: held.find(({ id }) => id === question.conventionId) ?? null,
    };
  });
}

/** The most that is read at once: of every question of the longest list a hundred. */
const most = 50_000;

/** Rows by the question they belong to, without its identity. */
function grouped<Row extends { questionId: string }>(rows: readonly Row[]) {
  const of = new Map<string, Omit<Row, "questionId">[]>();
  for (const { questionId, ...row } of rows) of.set(questionId, [...(of.get(questionId) ?? []), row]);
  return (questionId: string) => of.get(questionId) ?? [];
}

const readAskers = (db: ReadDb, ids: readonly string[]) =>
  db
    .select({
      questionId: questionAskers.questionId,
      districtId: districts.id,
      name: districts.name,
      roman: districts.roman,
      slug: districts.slug,
    })
    .from(questionAskers)
    .innerJoin(districts, eq(districts.id, questionAskers.districtId))
    .where(inArray(questionAskers.questionId, [...ids]))
    .orderBy(asc(districts.number))
    .limit(most)
    .all();

/** Answers, each with what the addressee attached to it. */
function readAnswers(db: ReadDb, ids: readonly string[]) {
  const given = db
    .select()
    .from(answers)
    .where(inArray(answers.questionId, [...ids]))
    .orderBy(asc(answers.position))
    .limit(most)
    .all();
  const attached = filesOf(
    db,
    given.flatMap(({ referralId }) => referralId ?? []),
  );
  return given.map((answer) => ({
    ...pick(answer, [
      "questionId",
      "position",
      "answeredBy",
      "unitName",
      "mode",
      "extent",
      "text",
      "answeredOn",
    ]),
    files: attached
      .filter((file) => file.referralId === answer.referralId && file.answerPosition === answer.position)
      .map((file) => pick(file, ["id", "hash", "fileName", "extension", "sizeBytes"])),
  }));
}

const readVerdicts = (db: ReadDb, ids: readonly string[]) =>
  db
    .select({
      questionId: verdicts.questionId,
      district: districts.name,
      verdict: verdicts.verdict,
      sentence: verdicts.sentence,
      judgedOn: verdicts.judgedOn,
      afterAnswer: verdicts.afterAnswer,
    })
    .from(verdicts)
    .innerJoin(districts, eq(districts.id, verdicts.districtId))
    .where(inArray(verdicts.questionId, [...ids]))
    .orderBy(asc(verdicts.afterAnswer), asc(districts.number))
    .limit(most)
    .all();

const readUnitNames = (db: ReadDb, some: readonly Question[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(
        inArray(
          units.id,
          some.flatMap(({ addresseeUnitId }) => addresseeUnitId ?? []),
        ),
      )
      .limit(most)
      .all()
      .map(({ id, name }) => [id, name]),
  );

/** The addressee in words: as written, with the unit's name when one is chosen and not named already. */
function addresseeOf({ addressee, addresseeUnitId }: Question, unitNames: ReadonlyMap<string, string>) {
  const unit = addresseeUnitId ? unitNames.get(addresseeUnitId) : undefined;
  const isNamed = unit && addressee?.split("; ").includes(unit);
  return [addressee, !isNamed && unit].filter(Boolean).join(", ") || null;
}

/** The conventions of some questions that are announced. */
const readConventions = (db: ReadDb, some: readonly Question[]) =>
  db
    .select()
    .from(conventions)
    .where(
      inArray(
        conventions.id,
        some.flatMap(({ conventionId }) => conventionId ?? []),
      ),
    )
    .limit(most)
    .all()
    .filter(isPublic)
    .map((convention) => pick(convention, ["id", "address", "title", "titleEn", "heldOn"]));
