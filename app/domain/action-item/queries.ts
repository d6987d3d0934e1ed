import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems, actionItemSteps, actionItemVerdicts } from "#schema/action-items";
import { agendaItems } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { districts, persons, units } from "#schema/council";
import { questions } from "#schema/questions";
import { resolutions } from "#schema/resolutions";
import { citation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { isOverdue } from "./rules.ts";
import { isShown } from "./filter-action-items.ts";

export type ActionItem = typeof actionItems.$inferSelect;
export type ActionItemStep = typeof actionItemSteps.$inferSelect;
export type ItsConvention = Pick<
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

/** Its history: state by state, first to last. */
export const listSteps = (db: ReadDb, actionItemId: string): ActionItemStep[] =>
  db
    .select()
    .from(actionItemSteps)
    .where(eq(actionItemSteps.actionItemId, actionItemId))
    .orderBy(asc(actionItemSteps.position))
    .limit(500)
    .all();

/** Does a verdict speak of the last report that its promise is done? One that came before a later step no longer counts. For queries of more than one table: of one alone, Drizzle leaves out its name. */
export const isLastVerdict = sql`${actionItems.state} = 'done' and ${actionItemVerdicts.actionItemId} = ${actionItems.id} and ${actionItemVerdicts.afterStep} = (select count(*) from ${actionItemSteps} where ${actionItemSteps.actionItemId} = ${actionItems.id})`;

/** What was said of the last report that it is done; null while nobody judged it. */
export const lastVerdict = sql<
  "kept" | "partly" | "not" | null
>`(select ${actionItemVerdicts.verdict} from ${actionItemVerdicts} where ${isLastVerdict})`;

export const selectDetails = (db: ReadDb) =>
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

export const inDetail = ({
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

export const newestFirst = [desc(actionItems.sortOn), desc(actionItems.year), desc(actionItems.number)];

/** Some promises, newest first. */
export const listActionItemsById = (db: ReadDb, ids: readonly string[]): ActionItemDetail[] =>
  ids.length === 0 ? [] : select(db, inArray(actionItems.id, [...ids]), newestFirst);

export const inNumberOrder = [asc(actionItems.year), asc(actionItems.number)];

/** More than is promised anywhere: what a list leaves out unseen, nobody would ever keep. */
const most = 10_000;

const select = (db: ReadDb, where: SQL | undefined, order = inNumberOrder): ActionItemDetail[] =>
  selectDetails(db)
    .where(where)
    .orderBy(...order)
    .limit(most)
    .all()
    .map(inDetail);

/** Everything promised at a convention, public or not. */
export const listActionItemsOfConvention = (db: ReadDb, conventionId: string): ActionItemDetail[] =>
  select(db, eq(actionItems.conventionId, conventionId));
/** What a person promised, public or not. */
export const listActionItemsOwnedBy = (db: ReadDb, personId: string): ActionItemDetail[] =>
  select(db, eq(actionItems.ownerPersonId, personId));
/** What was promised in answer to a question. */
export const listActionItemsOfQuestion = (db: ReadDb, questionId: string): ActionItemDetail[] =>
  select(db, eq(actionItems.questionId, questionId));
/** Public promises that follow from a resolution. */
export const listActionItemsOfResolution = (db: ReadDb, resolutionId: string): ActionItemDetail[] =>
  select(db, and(isShown, eq(actionItems.resolutionId, resolutionId)));
/** What was promised to a district and is public, newest first. */
export const listActionItemsOfDistrict = (db: ReadDb, districtId: string): ActionItemDetail[] =>
  select(db, and(isShown, eq(actionItems.districtId, districtId)), newestFirst);

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
