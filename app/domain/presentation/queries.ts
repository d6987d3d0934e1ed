import { and, asc, eq, inArray, max } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { figures, files, presentationFiles, presentations } from "#schema/presentations";
import { found } from "../kernel/refusal.ts";

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
