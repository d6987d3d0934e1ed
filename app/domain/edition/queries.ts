import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { editions } from "#schema/editions";
import { listActionItemsOfConvention } from "../action-item/queries.ts";
import { listAgenda, listOutcomes, listStatements } from "../agenda/queries.ts";
import { getQuorum, listAttendanceTotals, listRoll } from "../attendance/queries.ts";
import { isRecorded } from "../attendance/rules.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findTermById, getBody, getDistrict } from "../council/queries.ts";
import { found } from "../kernel/refusal.ts";
import { findMinutes, listSections } from "../minutes/queries.ts";
import { mayStayEmpty } from "../minutes/rules.ts";
import { listPresentations } from "../presentation/queries.ts";
import { factsOf } from "../question/fact-queries.ts";
import { listQuestionsOfConvention } from "../question/queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { editionContentOf, freeze } from "./edition-content.ts";
import type { EditionContent } from "./edition-content.ts";
import { readLayers } from "./layer-queries.ts";
import { partOf } from "./place-rules.ts";
import type { PublishingState } from "./rules.ts";

export type Edition = typeof editions.$inferSelect;
export type PublishedEdition = Edition & { publishedAt: string; publishedBy: string };

const isPublished = (conventionId: string) =>
  and(eq(editions.conventionId, conventionId), isNotNull(editions.publishedAt));

/** Every published edition, the newest first: the register of changes. */
export const listEditions = (db: ReadDb, conventionId: string): PublishedEdition[] =>
  db
    .select()
    .from(editions)
    .where(isPublished(conventionId))
    .orderBy(desc(editions.number))
    .limit(200)
    .all() as PublishedEdition[]; // the condition above leaves no nulls

export const findLatestEdition = (db: ReadDb, conventionId: string): PublishedEdition | undefined =>
  db.select().from(editions).where(isPublished(conventionId)).orderBy(desc(editions.number)).limit(1).get() as
    | PublishedEdition
    | undefined; // as above

/** A published edition by its number; refuses when there is none. */
export const getEdition = (db: ReadDb, conventionId: string, number: number): PublishedEdition =>
  found(
    db
      .select()
      .from(editions)
      .where(and(isPublished(conventionId), eq(editions.number, number)))
      .get(),
  ) as PublishedEdition; // as above

/** The edition the clerk prepared and the chair has not published yet. */
export const findPreparedEdition = (db: ReadDb, conventionId: string): Edition | undefined =>
  db
    .select()
    .from(editions)
    .where(and(eq(editions.conventionId, conventionId), isNull(editions.publishedAt)))
    .get();

/** What an edition prepared at this moment would say. */
export function assembleContent(db: ReadDb, convention: Convention): EditionContent {
  const { id } = convention;
  return editionContentOf({
    convention,
    bodyName: getBody(db, convention.bodyId).name,
    termNumber: findTermById(db, convention.termId)?.number ?? null,
    venueDistrict: convention.venueDistrictId ? getDistrict(db, convention.venueDistrictId).name : null,
    roll: listRoll(db, id),
    totals: listAttendanceTotals(db, id),
    quorum: getQuorum(db, convention),
    agenda: listAgenda(db, id),
    outcomes: listOutcomes(db, id),
    statements: listStatements(db, id),
    sections: listSections(db, id),
    presentations: listPresentations(db, id),
    questions: listQuestionsOfConvention(db, id)
      .filter(({ state }) => state !== "withdrawn")
      .map((question) => ({ ...factsOf(db, question), agendaItemId: question.agendaItemId })),
    resolutions: listResolutionsOfConvention(db, id),
    actionItems: listActionItemsOfConvention(db, id),
  });
}

/** All that the rules of publishing look at, with the public content and its hash as they are now, and the internal one where it differs. */
export function readPublishingState(
  db: ReadDb,
  conventionId: string,
): PublishingState & { content: string; internalContent: string | null } {
  const convention = getConvention(db, conventionId);
  const items = listAgenda(db, conventionId);
  const sections = listSections(db, conventionId);
  const missing = items
    .filter((item) => !sections.some((section) => section.agendaItemId === item.id))
    .map((item) => ({ agendaItemId: item.id, heading: item.title, markdown: "" }));
  const empty = [...sections, ...missing].filter(
    (section) => section.markdown.trim() === "" && !mayStayEmpty(section.agendaItemId, items),
  );
  const internal = assembleContent(db, convention);
  const { open, internalContent, flags } = readLayers(db, conventionId, internal);
  return {
    ...freeze(open),
    internalContent,
    openFlags: flags.map(({ kind, quote, place }) => ({ kind, quote, ...partOf(internal, place) })),
    isClosed: convention.state === "closed",
    isStarted: findMinutes(db, conventionId) !== undefined,
    emptySections: sections.length > 0 ? empty.map((section) => section.heading) : [],
    isAttendanceRecorded:
      isRecorded(listRoll(db, conventionId)) ||
      listAttendanceTotals(db, conventionId).some((total) => total.membersPresent !== null),
    isArchived: convention.isArchived,
    hasLead: convention.lead !== null,
    lastPublishedHash: findLatestEdition(db, conventionId)?.contentHash ?? null,
  };
}
