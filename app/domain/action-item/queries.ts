import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, max, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItemFiles, actionItems, actionItemSteps, actionItemVerdicts } from "#schema/action-items";
import { agendaItems } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { districts, persons, units } from "#schema/council";
import { questions } from "#schema/questions";
import { resolutions } from "#schema/resolutions";
import { listAgenda } from "../agenda/queries.ts";
import { listDistricts, listPersons, listUnits } from "../council/queries.ts";
import { citation, readCitation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { listAllQuestionsOfConvention } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { isFoundBy } from "../search/queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { isOverdue, reviewConvention, reviewedAfter } from "./rules.ts";

export type ActionItem = typeof actionItems.$inferSelect;
export type ActionItemStep = typeof actionItemSteps.$inferSelect;
type ItsConvention = Pick<
  typeof conventions.$inferSelect,
  "id" | "address" | "state" | "title" | "titleEn" | "heldOn"
>;

/** A promise with its owner in words, its district and where it comes from. */
export type ActionItemDetail = ActionItem & {
  citation: string;
  owner: string | null;
  unit: string | null;
  district: { name: string; slug: string } | null;
  convention: ItsConvention | null;
  agendaItem: string | null;
  /** Citations of the question and the resolution it follows from. */
  question: string | null;
  isQuestionPublic: boolean;
  resolution: string | null;
  verdict: "kept" | "partly" | "not" | null;
};

export const getActionItem = (db: ReadDb, actionItemId: string): ActionItem =>
  found(db.select().from(actionItems).where(eq(actionItems.id, actionItemId)).get());

/** What was said of how it was kept, first to last. */
export const listActionItemVerdicts = (db: ReadDb, actionItemId: string) =>
  db
    .select()
    .from(actionItemVerdicts)
    .where(eq(actionItemVerdicts.actionItemId, actionItemId))
    .orderBy(asc(actionItemVerdicts.afterStep))
    .limit(100)
    .all();

/** Files that prove it kept. */
export const listProofs = (db: ReadDb, actionItemId: string) =>
  db
    .select()
    .from(actionItemFiles)
    .where(eq(actionItemFiles.actionItemId, actionItemId))
    .orderBy(asc(actionItemFiles.id))
    .limit(100)
    .all();
export const getProof = (db: ReadDb, proofId: string) =>
  found(db.select().from(actionItemFiles).where(eq(actionItemFiles.id, proofId)).get());

/** Its history: state by state, first to last. */
export const listSteps = (db: ReadDb, actionItemId: string): ActionItemStep[] =>
  db
    .select()
    .from(actionItemSteps)
    .where(eq(actionItemSteps.actionItemId, actionItemId))
    .orderBy(asc(actionItemSteps.position))
    .limit(500)
    .all();

/** The next number of a body in a year of the council's time. */
export function nextActionItemNumber(db: ReadDb, bodyId: string, year: number): number {
  const last = db
    .select({ number: max(actionItems.number) })
    .from(actionItems)
    .where(and(eq(actionItems.bodyId, bodyId), eq(actionItems.year, year)))
    .get();
  return (last?.number ?? 0) + 1;
}

/** What was said of the last report that it is done; null while nobody judged it. */
const lastVerdict = sql<
  "kept" | "partly" | "not" | null
>`(select ${actionItemVerdicts.verdict} from ${actionItemVerdicts} where ${actionItems.state} = 'done' and ${actionItemVerdicts.actionItemId} = ${actionItems.id} and ${actionItemVerdicts.afterStep} = (select count(*) from ${actionItemSteps} where ${actionItemSteps.actionItemId} = ${actionItems.id}))`;

const selectDetails = (db: ReadDb) =>
  db
    .select({
      item: actionItems,
      convention: {
        id: conventions.id,
        address: conventions.address,
        state: conventions.state,
        title: conventions.title,
        titleEn: conventions.titleEn,
        heldOn: conventions.heldOn,
      },
      agendaItem: agendaItems.title,
      question: {
        year: questions.year,
        number: questions.number,
        state: questions.state,
        acceptedOn: questions.acceptedOn,
      },
      resolution: { year: resolutions.year, number: resolutions.number },
      district: { name: districts.name, slug: districts.slug },
      person: persons.name,
      unit: units.name,
      verdict: lastVerdict,
    })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .leftJoin(agendaItems, eq(agendaItems.id, actionItems.agendaItemId))
    .leftJoin(questions, eq(questions.id, actionItems.questionId))
    .leftJoin(resolutions, eq(resolutions.id, actionItems.resolutionId))
    .leftJoin(districts, eq(districts.id, actionItems.districtId))
    .leftJoin(persons, eq(persons.id, actionItems.ownerPersonId))
    .leftJoin(units, eq(units.id, actionItems.ownerUnitId));

const inDetail = ({
  item,
  convention,
  agendaItem,
  question,
  resolution,
  district,
  person,
  unit,
  verdict,
}: ReturnType<ReturnType<typeof selectDetails>["all"]>[number]): ActionItemDetail => ({
  ...item,
  citation: citation(item),
  owner: item.ownerName ?? person,
  unit,
  district,
  convention,
  agendaItem,
  question: question && citation(question),
  isQuestionPublic: question !== null && isPublicQuestion(question),
  resolution: resolution && citation(resolution),
  verdict,
});

export const getActionItemDetail = (db: ReadDb, actionItemId: string): ActionItemDetail =>
  inDetail(found(selectDetails(db).where(eq(actionItems.id, actionItemId)).get()));

/** What everybody may read: a promise becomes public together with the convention it was made at. */
const isShown = or(
  isNull(actionItems.conventionId),
  and(ne(conventions.state, "planned"), isNotNull(conventions.address)),
);
const isPublic = (bodyId: string) => and(eq(actionItems.bodyId, bodyId), isShown);

/** The promise at a public address, `2019-001`; refuses while its convention is only planned. */
export function getActionItemAt(db: ReadDb, bodyId: string, cited: string): ActionItemDetail {
  const { year, number } = found(readCitation(cited));
  return inDetail(
    found(
      selectDetails(db)
        .where(and(isPublic(bodyId), eq(actionItems.year, year), eq(actionItems.number, number)))
        .get(),
    ),
  );
}

/** What the register of promises is narrowed by. */
export type ActionItemChoice = {
  filter?: ActionItemFilter | null | undefined;
  districtId?: string | null | undefined;
  year?: number | undefined;
  /** The unit that promised. */
  unitId?: string | undefined;
  isLate?: boolean | undefined;
  words?: string | undefined;
  /** Tells what is late. */
  today: string;
};

/** The public promises of a body that match what was chosen; each part has its index. */
export function whichActionItems(
  db: ReadDb,
  bodyId: string,
  {
    filter = null,
    districtId = null,
    year,
    unitId,
    isLate: isOnlyLate = false,
    words,
    today,
  }: ActionItemChoice,
): SQL | undefined {
  const ofFilter =
    filter === null
      ? undefined
      : filter === "running"
        ? isRunning
        : filter === "overdue"
          ? isLate(today)
          : eq(actionItems.state, filter);
  return and(
    isPublic(bodyId),
    ofFilter,
    districtId === null ? undefined : eq(actionItems.districtId, districtId),
    year ? eq(actionItems.year, year) : undefined,
    unitId ? eq(actionItems.ownerUnitId, unitId) : undefined,
    isOnlyLate ? isLate(today) : undefined,
    words ? isFoundBy(db, "action-item", words, actionItems.id) : undefined,
  );
}

export const actionItemFilters = ["running", "overdue", "done", "dropped", "not-known"] as const;
export type ActionItemFilter = (typeof actionItemFilters)[number];
export const actionItemsPerPage = 20;

/** Somebody works on it; an archived promise runs nowhere until taken over, whatever its source said of it then. */
export const isRunning = and(
  inArray(actionItems.state, ["open", "in-progress"]),
  or(eq(actionItems.isArchived, false), isNotNull(actionItems.takenOverOn)),
);

/** The same rule as `isOverdue`, for the database. */
export const isLate = (today: string): SQL | undefined =>
  and(isRunning, sql`json_extract(${actionItems.dueOn}, '$.latest') < ${today}`);

/** The public register, newest first, one page of it; pages count from 1. */
export function listActionItems(
  db: ReadDb,
  bodyId: string,
  { page = 1, ...choice }: ActionItemChoice & { page?: number },
): { items: ActionItemDetail[]; total: number } {
  const which = whichActionItems(db, bodyId, choice);
  const total =
    db
      .select({ total: count() })
      .from(actionItems)
      .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
      .where(which)
      .get()?.total ?? 0;
  const shown = selectIds(db)
    .where(which)
    .orderBy(...newestFirst)
    .limit(actionItemsPerPage)
    .offset((page - 1) * actionItemsPerPage)
    .all();
  return {
    items: listActionItemsById(
      db,
      shown.map(({ id }) => id),
    ),
    total,
  };
}

const newestFirst = [desc(actionItems.sortOn), desc(actionItems.year), desc(actionItems.number)];
const selectIds = (db: ReadDb) =>
  db
    .select({ id: actionItems.id })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId));

/** The identities of all public promises that match, newest first: for whoever takes the whole register. */
export const listActionItemIds = (db: ReadDb, bodyId: string, choice: ActionItemChoice): string[] =>
  selectIds(db)
    .where(whichActionItems(db, bodyId, choice))
    .orderBy(...newestFirst)
    .limit(1_000_000)
    .all()
    .map(({ id }) => id);

/** Some promises, newest first. */
export const listActionItemsById = (db: ReadDb, ids: readonly string[]): ActionItemDetail[] =>
  ids.length === 0
    ? []
    : selectDetails(db)
        .where(inArray(actionItems.id, [...ids]))
        .orderBy(...newestFirst)
        .limit(500)
        .all()
        .map(inDetail);

/** Years in which a body's public promises are numbered, newest first. */
export const listActionItemYears = (db: ReadDb, bodyId: string): number[] =>
  db
    .selectDistinct({ year: actionItems.year })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(isPublic(bodyId))
    .orderBy(desc(actionItems.year))
    .limit(100)
    .all()
    .map(({ year }) => year);

const countPublic = (db: ReadDb, bodyId: string, which: SQL | undefined): number =>
  db
    .select({ total: count() })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(and(isPublic(bodyId), which))
    .get()?.total ?? 0;

/** How many public promises of a body are not finished; archived ones, and those whose state no source tells, are not counted. */
export const countOpenActionItems = (db: ReadDb, bodyId: string): number =>
  countPublic(db, bodyId, isRunning);

/** How many of the open ones are past their day. */
export const countLateActionItems = (db: ReadDb, bodyId: string, today: string): number =>
  countPublic(db, bodyId, isLate(today));

/** Every promise of a body that runs, the oldest first. */
export const listRunningActionItems = (db: ReadDb, bodyId: string): ActionItem[] =>
  db
    .select()
    .from(actionItems)
    .where(and(eq(actionItems.bodyId, bodyId), isRunning))
    .orderBy(asc(actionItems.sortOn), asc(actionItems.number))
    .limit(5000)
    .all();

const inNumberOrder = [asc(actionItems.year), asc(actionItems.number)];

/** Everything promised at a convention, public or not. */
export const listActionItemsOfConvention = (db: ReadDb, conventionId: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(eq(actionItems.conventionId, conventionId))
    .orderBy(...inNumberOrder)
    .limit(500)
    .all()
    .map(inDetail);

/** What was promised in answer to a question. */
export const listActionItemsOfQuestion = (db: ReadDb, questionId: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(eq(actionItems.questionId, questionId))
    .orderBy(...inNumberOrder)
    .limit(100)
    .all()
    .map(inDetail);

/** Public promises that follow from a resolution. */
export const listActionItemsOfResolution = (db: ReadDb, resolutionId: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(and(isShown, eq(actionItems.resolutionId, resolutionId)))
    .orderBy(...inNumberOrder)
    .limit(100)
    .all()
    .map(inDetail);

/** What was promised to a district and is public, newest first. */
export const listActionItemsOfDistrict = (db: ReadDb, districtId: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(and(isShown, eq(actionItems.districtId, districtId)))
    .orderBy(desc(actionItems.sortOn), desc(actionItems.number))
    .limit(200)
    .all()
    .map(inDetail);

/** Public promises not finished whose term ends by a day, that day included; the oldest first. */
export const listPromisesDueBy = (db: ReadDb, bodyId: string, day: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(and(isPublic(bodyId), isRunning, sql`json_extract(${actionItems.dueOn}, '$.latest') <= ${day}`))
    .orderBy(...inNumberOrder)
    .limit(200)
    .all()
    .map(inDetail);

/** What a person has promised and not yet finished, for the presenter's own desk. */
export const listActionItemsOwnedBy = (db: ReadDb, personId: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(and(eq(actionItems.ownerPersonId, personId), isRunning))
    .orderBy(...inNumberOrder)
    .limit(200)
    .all()
    .map(inDetail);

/** What somebody who presents has promised in public, finished or not, newest first: by the person, the name, or the unit they speak for. */
export const listPromisesOf = (
  db: ReadDb,
  who: { personId: string | null; name: string; office: string | null },
): ActionItemDetail[] =>
  selectDetails(db)
    .where(
      and(
        isShown,
        or(
          who.personId === null ? undefined : eq(actionItems.ownerPersonId, who.personId),
          eq(actionItems.ownerName, who.name),
          who.office === null ? undefined : eq(units.name, who.office),
        ),
      ),
    )
    .orderBy(desc(actionItems.sortOn), desc(actionItems.number))
    .limit(100)
    .all()
    .map(inDetail);

export type ActionItemFacts = ReturnType<typeof factsOf>;

/** All that a page may show of a promise; `today` tells whether it is late. A question that is not public is not named. */
export function factsOf(item: ActionItemDetail, today: string) {
  return {
    id: item.id,
    citation: item.citation,
    text: item.text,
    textEn: item.textEn,
    owner: item.owner,
    unit: item.unit,
    district: item.district,
    commitment: item.commitment,
    promisedOn: item.promisedOn,
    dueOn: item.dueOn,
    state: item.state,
    isOverdue: isOverdue(item, today),
    wording: item.wording,
    wordingNote: item.wordingNote,
    wordingOn: item.wordingOn,
    verdict: item.verdict,
    takenOverOn: item.takenOverOn,
    isInferred: item.isInferred,
    isArchived: item.isArchived,
    convention: item.convention,
    agendaItem: item.agendaItem,
    question: item.isQuestionPublic ? item.question : null,
    resolution: item.resolution,
  };
}

/** The convention at which a promise without an end to its term comes back, once one is announced. */
export function findReviewConvention(db: ReadDb, item: ActionItem): ItsConvention | undefined {
  const after = reviewedAfter(item);
  if (after === null) return undefined;
  const later = db
    .select({
      id: conventions.id,
      address: conventions.address,
      state: conventions.state,
      title: conventions.title,
      titleEn: conventions.titleEn,
      heldOn: conventions.heldOn,
      sortOn: conventions.sortOn,
    })
    .from(conventions)
    .where(
      and(
        eq(conventions.bodyId, item.bodyId),
        eq(conventions.kind, "convention"),
        gte(conventions.sortOn, after),
      ),
    )
    .orderBy(asc(conventions.sortOn))
    .limit(50)
    .all();
  return reviewConvention(item, later);
}

type Named = { id: string; name: string };
export type ActionItemChoices = {
  persons: Named[];
  units: Named[];
  districts: Named[];
  items: Named[];
  questions: Named[];
  resolutions: Named[];
};

const shortened = (cited: string, words: string) =>
  `${cited} ${words.length > 90 ? `${words.slice(0, 90)}…` : words}`;

/** What a promise can refer to, each by its name: people, units, districts, and the matters of its convention. */
export function listChoices(db: ReadDb, bodyId: string, conventionId: string | null): ActionItemChoices {
  return {
    persons: listPersons(db).map(({ id, name, office }) => ({
      id,
      name: [name, office].filter(Boolean).join(", "),
    })),
    units: listUnits(db, bodyId).map(({ id, name }) => ({ id, name })),
    districts: listDistricts(db, bodyId).map(({ id, roman, name }) => ({ id, name: `${roman} ${name}` })),
    items: conventionId
      ? listAgenda(db, conventionId).map(({ id, number, title }) => ({ id, name: `${number}. ${title}` }))
      : [],
    questions: conventionId
      ? listAllQuestionsOfConvention(db, conventionId).map((question) => ({
          id: question.id,
          name: shortened(citation(question), question.subject),
        }))
      : [],
    resolutions: conventionId
      ? listResolutionsOfConvention(db, conventionId).map(({ id, citation: cited, subject }) => ({
          id,
          name: shortened(cited, subject),
        }))
      : [],
  };
}
