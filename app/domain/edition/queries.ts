import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editions, editionWithdrawals } from "#schema/editions";
import { listActionItemsOfConvention } from "../action-item/queries.ts";
import { listAgenda, listOutcomes, listStatements } from "../agenda/queries.ts";
import { getQuorum, listAttendanceTotals, listPresence, listRoll } from "../attendance/queries.ts";
import { isRecorded, ruleDayOf } from "../attendance/rules.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findTermById, getBody, getDistrict } from "../council/queries.ts";
import { listTurns } from "../floor/queries.ts";
import { pick } from "../kernel/pick.ts";
import { because, found, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { findMinutes, listSections } from "../minutes/queries.ts";
import { mayStayEmpty } from "../minutes/rules.ts";
import { getCourse } from "../proceedings/queries.ts";
import { listPresentations } from "../presentation/queries.ts";
import { factsOf } from "../question/fact-queries.ts";
import { listQuestionsOfConvention } from "../question/queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { listRulesOn } from "../rule-book/queries.ts";
import { listVoteFacts } from "../vote/fact-queries.ts";
import { editionContentOf, freeze, readContent } from "./edition-content.ts";
import type { EditionContent } from "./edition-content.ts";
import { readLayers } from "./layer-queries.ts";
import { partOf } from "./place-rules.ts";
import { unknownReferences } from "./reference-rules.ts";
import type { PublishingState } from "./rules.ts";

export type Edition = typeof editions.$inferSelect;
export type PublishedEdition = Edition & { publishedAt: string; publishedBy: string };
export type Withdrawal = typeof editionWithdrawals.$inferSelect;
/** A published edition as the register of changes has it: withdrawn or not. */
export type RegisteredEdition = PublishedEdition & { withdrawal: Withdrawal | null };

/** Every edition ever published, the newest first, withdrawn ones among them: the register of changes. */
export const listRegister = (db: ReadDb, conventionId: string): RegisteredEdition[] =>
  db
    .select({ edition: editions, withdrawal: editionWithdrawals })
    .from(editions)
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
    .where(and(eq(editions.conventionId, conventionId), isNotNull(editions.publishedAt)))
    .orderBy(desc(editions.number))
    .limit(200)
    .all()
    .map(({ edition, withdrawal }) => ({ ...edition, withdrawal }) as RegisteredEdition); // the condition above leaves no nulls

const lineFields = ["number", "publishedAt", "reason", "isBeforeAdoption"] as const;
const withdrawalFields = ["reason", "withdrawnBy", "withdrawnOn"] as const;

/** The register of changes as pages show it. */
export const listRegisterLines = (db: ReadDb, conventionId: string) =>
  listRegister(db, conventionId).map(({ withdrawal, ...edition }) => ({
    ...pick(edition, lineFields),
    withdrawal: withdrawal && pick(withdrawal, withdrawalFields),
  }));

/** The editions that can be read, the newest first. */
export const listEditions = (db: ReadDb, conventionId: string): PublishedEdition[] =>
  listRegister(db, conventionId).flatMap(({ withdrawal, ...edition }) => (withdrawal ? [] : [edition]));

/** The newest edition that can be read. */
export const findLatestEdition = (db: ReadDb, conventionId: string): PublishedEdition | undefined =>
  listEditions(db, conventionId)[0];

/** What the next edition will be called: a number is never given twice. */
export const nextEditionNumber = (db: ReadDb, conventionId: string): number =>
  (listRegister(db, conventionId)[0]?.number ?? 0) + 1;

/** A published edition by its number, withdrawn or not; refuses when there is none. */
export const getRegistered = (db: ReadDb, conventionId: string, number: number): RegisteredEdition =>
  found(listRegister(db, conventionId).find((edition) => edition.number === number));

/** A published edition by its number; refuses when there is none, and a withdrawn one with all that is left of it. */
export function getEdition(db: ReadDb, conventionId: string, number: number): PublishedEdition {
  const { withdrawal, ...edition } = getRegistered(db, conventionId, number);
  if (withdrawal) refuseOn([withdrawnBecause(edition, withdrawal, getConvention(db, conventionId).address)]);
  return edition;
}

/** What is left to say of an edition that was withdrawn. */
export const withdrawnBecause = (
  { number, contentHash }: Edition,
  { reason, withdrawnBy, withdrawnOn }: Withdrawal,
  address: string | null,
): Reason =>
  because("edition-withdrawn", {
    number,
    reason,
    by: withdrawnBy,
    day: withdrawnOn,
    hash: contentHash,
    address: address ?? "",
  });

/** The edition the clerk prepared and the chair has not published yet. */
export const findPreparedEdition = (db: ReadDb, conventionId: string): Edition | undefined =>
  db
    .select()
    .from(editions)
    .where(and(eq(editions.conventionId, conventionId), isNull(editions.publishedAt)))
    .get();

/** What waits for the chair: every prepared edition with its convention, the longest waiting first. */
export const listPreparedEditions = (db: ReadDb) =>
  db
    .select({
      conventionId: editions.conventionId,
      number: editions.number,
      producedBy: editions.producedBy,
      producedOn: editions.producedOn,
      title: conventions.title,
      titleEn: conventions.titleEn,
      heldOn: conventions.heldOn,
    })
    .from(editions)
    .innerJoin(conventions, eq(conventions.id, editions.conventionId))
    .where(isNull(editions.publishedAt))
    .orderBy(asc(editions.producedOn), asc(editions.id))
    .limit(100)
    .all();

/** What an edition prepared at this moment would say. */
export function assembleContent(db: ReadDb, convention: Convention): EditionContent {
  const { id } = convention;
  return editionContentOf({
    convention,
    rules: listRulesOn(db, convention.bodyId, ruleDayOf(convention.heldOn)),
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
    session: {
      votes: listVoteFacts(db, convention, null),
      course: getCourse(db, id),
      presence: listPresence(db, id),
      turns: listTurns(db, id),
    },
  });
}

/** What everybody may read of a convention: its latest edition; of an archived one what its source tells; else nothing. */
export function findPublicContent(db: ReadDb, convention: Convention): EditionContent | null {
  const edition = findLatestEdition(db, convention.id);
  if (edition) return readContent(edition);
  return convention.isArchived ? assembleContent(db, convention) : null;
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
    unknownReferences: unknownReferences(open),
    isClosed: convention.state === "closed",
    isStarted: findMinutes(db, conventionId) !== undefined,
    emptySections: sections.length > 0 ? empty.map((section) => section.heading) : [],
    isAttendanceRecorded:
      isRecorded(listRoll(db, conventionId)) ||
      listAttendanceTotals(db, conventionId).some((total) => total.membersPresent !== null),
    isArchived: convention.isArchived,
    hasLead: convention.lead !== null,
    isFurther: nextEditionNumber(db, conventionId) > 1,
    lastPublishedHash: findLatestEdition(db, conventionId)?.contentHash ?? null,
  };
}
