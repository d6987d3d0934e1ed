import { and, asc, desc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems, agendaPapers, agendaPresenters } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { editions } from "#schema/editions";
import { actionItemFiles, actionItems } from "#schema/action-items";
import { referralFiles } from "#schema/referrals";
import { figures, files, presentationFiles, presentations } from "#schema/presentations";
import { isPublic, isUpcoming } from "../convention/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { isPresentedBy } from "./rules.ts";

export type Presentation = typeof presentations.$inferSelect;
export type Figure = typeof figures.$inferSelect;
export type AttachedFile = ReturnType<typeof filesOf>[number];
/** A presentation with what belongs to it. */
export type WholePresentation = Presentation & {
  figures: Figure[];
  files: AttachedFile[];
};

export const getPresentation = (db: ReadDb, presentationId: string): Presentation =>
  found(db.select().from(presentations).where(eq(presentations.id, presentationId)).get());
export const getWholePresentation = (db: ReadDb, presentationId: string): WholePresentation =>
  found(whole(db, [getPresentation(db, presentationId)])[0]);

/** Everything presented at a convention, in order, with figures and files. */
export const listPresentations = (db: ReadDb, conventionId: string): WholePresentation[] =>
  whole(
    db,
    db
      .select()
      .from(presentations)
      .where(eq(presentations.conventionId, conventionId))
      .orderBy(asc(presentations.position))
      .limit(200)
      .all(),
  );

function whole(db: ReadDb, list: Presentation[]): WholePresentation[] {
  const ids = list.map((presentation) => presentation.id);
  if (ids.length === 0) return [];
  const shown = db
    .select()
    .from(figures)
    .where(inArray(figures.presentationId, ids))
    .orderBy(asc(figures.position))
    .limit(5000)
    .all();
  const attached = filesOf(db, ids);
  return list.map((presentation) => ({
    ...presentation,
    figures: shown.filter((figure) => figure.presentationId === presentation.id),
    files: attached.filter((file) => file.presentationId === presentation.id),
  }));
}

const filesOf = (db: ReadDb, presentationIds: string[]) =>
  db
    .select({
      id: presentationFiles.id,
      presentationId: presentationFiles.presentationId,
      hash: files.hash,
      fileName: presentationFiles.fileName,
      extension: files.extension,
      mediaType: files.mediaType,
      sizeBytes: files.sizeBytes,
      authorWarning: presentationFiles.authorWarning,
    })
    .from(presentationFiles)
    .innerJoin(files, eq(files.hash, presentationFiles.fileHash))
    .where(inArray(presentationFiles.presentationId, presentationIds))
    .orderBy(asc(presentationFiles.id))
    .limit(1000)
    .all();

export const getFigure = (db: ReadDb, figureId: string): Figure =>
  found(db.select().from(figures).where(eq(figures.id, figureId)).get());
export const getPresentationFile = (db: ReadDb, id: string) =>
  found(db.select().from(presentationFiles).where(eq(presentationFiles.id, id)).get());

/** The place after the last presentation of a convention, or after the last figure of a presentation. */
export const nextPosition = (db: ReadDb, conventionId: string): number =>
  (db
    .select({ last: max(presentations.position) })
    .from(presentations)
    .where(eq(presentations.conventionId, conventionId))
    .get()?.last ?? 0) + 1;
export const nextFigurePosition = (db: ReadDb, presentationId: string): number =>
  (db
    .select({ last: max(figures.position) })
    .from(figures)
    .where(eq(figures.presentationId, presentationId))
    .get()?.last ?? 0) + 1;

/** The item a presentation may hang on, with the people named to present it. */
export function findPresentedItem(db: ReadDb, agendaItemId: string | null) {
  const item = agendaItemId
    ? db.select().from(agendaItems).where(eq(agendaItems.id, agendaItemId)).get()
    : undefined;
  if (!item) return undefined;
  const presenters = db
    .select({
      id: agendaPresenters.id,
      personId: agendaPresenters.personId,
      name: agendaPresenters.name,
      office: agendaPresenters.office,
    })
    .from(agendaPresenters);
  return {
    ...item,
    presenters: presenters
      .where(eq(agendaPresenters.agendaItemId, item.id))
      .orderBy(asc(agendaPresenters.position))
      .limit(50)
      .all(),
  };
}

/** Those named under a presentation's item whose work it is. */
export const listAuthors = (db: ReadDb, presentation: Presentation) =>
  findPresentedItem(db, presentation.agendaItemId)?.presenters.filter((presenter) =>
    isPresentedBy(presentation, presenter),
  ) ?? [];

/** What a presenter has begun under their item, with figures and files; undefined before that. */
export function findPresentationOf(
  db: ReadDb,
  presenter: {
    conventionId: string;
    agendaItemId: string;
    personId: string | null;
    name: string;
  },
): WholePresentation | undefined {
  return listPresentations(db, presenter.conventionId).find(
    (presentation) =>
      presentation.agendaItemId === presenter.agendaItemId && isPresentedBy(presentation, presenter),
  );
}

/** Items of a convention under which some file is presented. */
export const listItemsWithSlides = (db: ReadDb, conventionId: string): string[] =>
  listPresentations(db, conventionId).flatMap(({ agendaItemId, files: attached }) =>
    agendaItemId !== null && attached.length > 0 ? [agendaItemId] : [],
  );

/** Points of a convention's agenda that something can be presented under. */
export const listPresentableItems = (db: ReadDb, conventionId: string) =>
  db
    .select({ id: agendaItems.id, title: agendaItems.title })
    .from(agendaItems)
    .where(and(eq(agendaItems.conventionId, conventionId), eq(agendaItems.state, "planned")))
    .orderBy(asc(agendaItems.position))
    .limit(500)
    .all();

const mayStillCome = inArray(conventions.state, ["planned", "convened", "in-session"]);

/** A person's presentations at conventions still to come, planned ones too, soonest first. */
export const listPresentationsOf = (db: ReadDb, personId: string, today: string) =>
  db
    .select({ presentation: presentations, convention: conventions })
    .from(presentations)
    .innerJoin(conventions, eq(conventions.id, presentations.conventionId))
    .where(and(eq(presentations.presenterPersonId, personId), mayStillCome))
    .orderBy(asc(conventions.sortOn), asc(presentations.position))
    .limit(200)
    .all()
    .filter(({ convention }) => isStillToCome(convention, today));

/** Points of coming agendas where a person is named to present and has not begun a presentation. */
export function listItemsAwaiting(db: ReadDb, personId: string, today: string) {
  const begun = db
    .select({ itemId: presentations.agendaItemId })
    .from(presentations)
    .where(eq(presentations.presenterPersonId, personId))
    .limit(1000)
    .all();
  return db
    .select({
      item: {
        id: agendaItems.id,
        title: agendaItems.title,
        titleEn: agendaItems.titleEn,
        startsAt: agendaItems.startsAt,
        plannedMinutes: agendaItems.plannedMinutes,
      },
      convention: conventions,
    })
    .from(agendaPresenters)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaPresenters.agendaItemId))
    .innerJoin(conventions, eq(conventions.id, agendaItems.conventionId))
    .where(and(eq(agendaPresenters.personId, personId), eq(agendaItems.state, "planned"), mayStillCome))
    .orderBy(asc(conventions.sortOn), asc(agendaItems.position))
    .limit(200)
    .all()
    .filter(
      ({ item, convention }) =>
        isStillToCome(convention, today) && !begun.some((row) => row.itemId === item.id),
    );
}

const isStillToCome = (convention: Convention, today: string): boolean =>
  convention.state === "planned" || isUpcoming(convention, today);

export type NamedFile = {
  hash: string;
  mediaType: string;
  fileName: string;
  sizeBytes: number;
};

/** Does a record name these bytes? */
export const isStored = (db: ReadDb, hash: string): boolean =>
  db.select({ hash: files.hash }).from(files).where(eq(files.hash, hash)).get() !== undefined;

/**
 * A stored file under a name it was attached by, wherever it hangs; with `isPublicOnly`, only at conventions everybody may
 * see. What a published edition names stays there, even when it was taken off since.
 */
export function getNamedFile(
  db: ReadDb,
  hash: string,
  fileName: string,
  { isPublicOnly }: { isPublicOnly: boolean },
): NamedFile {
  const file = found(db.select().from(files).where(eq(files.hash, hash)).get());
  const where = { state: conventions.state, address: conventions.address };
  const shown = db
    .select(where)
    .from(presentationFiles)
    .innerJoin(conventions, eq(conventions.id, presentationFiles.conventionId))
    .where(and(eq(presentationFiles.fileHash, hash), eq(presentationFiles.fileName, fileName)))
    .limit(200)
    .all();
  const laid = db
    .select(where)
    .from(agendaPapers)
    .innerJoin(conventions, eq(conventions.id, agendaPapers.conventionId))
    .where(and(eq(agendaPapers.fileHash, hash), eq(agendaPapers.fileName, fileName)))
    .limit(200)
    .all();
  const hangs = [...shown, ...laid].some((convention) => !isPublicOnly || isPublic(convention));
  found(
    hangs ||
      isInAnswer(db, hash, fileName, isPublicOnly) ||
      isProof(db, hash, fileName, isPublicOnly) ||
      isInEdition(db, hash, fileName)
      ? file
      : null,
  );
  return { hash, fileName, mediaType: file.mediaType, sizeBytes: file.sizeBytes };
}

/** Was the file attached by an addressee? Everybody sees it once its answer is given. */
function isInAnswer(db: ReadDb, hash: string, fileName: string, isPublicOnly: boolean): boolean {
  const isNamed = and(eq(referralFiles.fileHash, hash), eq(referralFiles.fileName, fileName));
  return (
    db
      .select({ id: referralFiles.id })
      .from(referralFiles)
      .where(isPublicOnly ? and(isNamed, isNotNull(referralFiles.answerPosition)) : isNamed)
      .limit(1)
      .get() !== undefined
  );
}

/** Was the file attached as the proof of a promise? Everybody sees it who sees the promise. */
function isProof(db: ReadDb, hash: string, fileName: string, isPublicOnly: boolean): boolean {
  return db
    .select({
      conventionId: actionItems.conventionId,
      state: conventions.state,
      address: conventions.address,
    })
    .from(actionItemFiles)
    .innerJoin(actionItems, eq(actionItems.id, actionItemFiles.actionItemId))
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(and(eq(actionItemFiles.fileHash, hash), eq(actionItemFiles.fileName, fileName)))
    .limit(200)
    .all()
    .some(
      ({ conventionId, state, address }) =>
        !isPublicOnly || conventionId === null || (state !== null && isPublic({ state, address })),
    );
}

/** Does a published edition list this file under this name? Its canonical JSON writes `"fileName":…,"hash":…` side by side. */
function isInEdition(db: ReadDb, hash: string, fileName: string): boolean {
  const listed = JSON.stringify({ fileName, hash }).slice(1, -1); // keys are sorted and the two are neighbours
  return (
    db
      .select({ id: editions.id })
      .from(editions)
      .where(and(isNotNull(editions.publishedAt), sql`instr(${editions.content}, ${listed}) > 0`))
      .orderBy(desc(editions.publishedAt))
      .limit(1)
      .get() !== undefined
  );
}
