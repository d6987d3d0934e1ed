import { and, asc, desc, eq, inArray, lte, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import {
  agendaItems,
  agendaOutcomes,
  agendaPapers,
  agendaPresenters,
  agendaStatements,
} from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { files } from "#schema/presentations";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { inOrder } from "./order-rules.ts";
import { timed } from "./time-rules.ts";
import type { Clocked } from "./time-rules.ts";

export type AgendaItem = typeof agendaItems.$inferSelect;
export type Presenter = typeof agendaPresenters.$inferSelect;
export type Outcome = typeof agendaOutcomes.$inferSelect;
export type Statement = typeof agendaStatements.$inferSelect;
export type Paper = Pick<
  typeof agendaPapers.$inferSelect,
  "id" | "agendaItemId" | "title" | "fileName" | "fileHash" | "authorWarning"
> & { mediaType: string; extension: string; sizeBytes: number };

/** An item with all that hangs on it, numbered and timed. */
export type AgendaEntry = Clocked<AgendaItem> & {
  presenters: Presenter[];
  papers: Paper[];
  outcomes: Outcome[];
  statements: Statement[];
};

export const getAgendaItem = (db: ReadDb, itemId: string): AgendaItem =>
  found(db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get());
export const getPresenter = (db: ReadDb, presenterId: string): Presenter =>
  found(db.select().from(agendaPresenters).where(eq(agendaPresenters.id, presenterId)).get());
export const getPaper = (db: ReadDb, paperId: string) =>
  found(db.select().from(agendaPapers).where(eq(agendaPapers.id, paperId)).get());
export const getOutcome = (db: ReadDb, outcomeId: string): Outcome =>
  found(db.select().from(agendaOutcomes).where(eq(agendaOutcomes.id, outcomeId)).get());
export const getStatement = (db: ReadDb, statementId: string): Statement =>
  found(db.select().from(agendaStatements).where(eq(agendaStatements.id, statementId)).get());

/** The bare items of a convention, in no particular order. */
export const listItems = (db: ReadDb, conventionId: string): AgendaItem[] =>
  db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.conventionId, conventionId))
    .orderBy(asc(agendaItems.position))
    .limit(500)
    .all();

export const listPresenters = (db: ReadDb, conventionId: string): Presenter[] =>
  db
    .select()
    .from(agendaPresenters)
    .where(eq(agendaPresenters.conventionId, conventionId))
    .orderBy(asc(agendaPresenters.position))
    .limit(1000)
    .all();

/** Papers with what is known of their files. */
export const listPapers = (db: ReadDb, conventionId: string): Paper[] =>
  db
    .select({
      id: agendaPapers.id,
      agendaItemId: agendaPapers.agendaItemId,
      title: agendaPapers.title,
      fileName: agendaPapers.fileName,
      fileHash: agendaPapers.fileHash,
      authorWarning: agendaPapers.authorWarning,
      mediaType: files.mediaType,
      extension: files.extension,
      sizeBytes: files.sizeBytes,
    })
    .from(agendaPapers)
    .innerJoin(files, eq(files.hash, agendaPapers.fileHash))
    .where(eq(agendaPapers.conventionId, conventionId))
    .orderBy(asc(agendaPapers.id))
    .limit(1000)
    .all();

/** Everything agreed at a convention, also what belongs to no item. */
export const listOutcomes = (db: ReadDb, conventionId: string): Outcome[] =>
  db
    .select()
    .from(agendaOutcomes)
    .where(eq(agendaOutcomes.conventionId, conventionId))
    .orderBy(asc(agendaOutcomes.position))
    .limit(1000)
    .all();

/** Everything said at a convention, also what belongs to no item. */
export const listStatements = (db: ReadDb, conventionId: string): Statement[] =>
  db
    .select()
    .from(agendaStatements)
    .where(eq(agendaStatements.conventionId, conventionId))
    .orderBy(asc(agendaStatements.position))
    .limit(1000)
    .all();

/** The working agenda: a flat list in reading order. An archived one shows only the times its source states. */
export function listAgenda(db: ReadDb, conventionId: string): AgendaEntry[] {
  const convention = getConvention(db, conventionId);
  const presenters = listPresenters(db, conventionId);
  const papers = listPapers(db, conventionId);
  const outcomes = listOutcomes(db, conventionId);
  const statements = listStatements(db, conventionId);
  const of = <Row extends { agendaItemId: string | null }>(rows: Row[], item: AgendaItem) =>
    rows.filter((row) => row.agendaItemId === item.id);
  return timed(inOrder(listItems(db, conventionId)), convention.isArchived ? null : convention.startsAt).map(
    (item) => ({
      ...item,
      presenters: of(presenters, item),
      papers: of(papers, item),
      outcomes: of(outcomes, item),
      statements: of(statements, item),
    }),
  );
}

/** The last convention before this one whose agenda can be taken over. */
export function findAgendaToTakeOver(db: ReadDb, convention: Convention): Convention | undefined {
  const isEarlier = and(
    eq(conventions.bodyId, convention.bodyId),
    eq(conventions.kind, "convention"),
    ne(conventions.id, convention.id),
    lte(conventions.sortOn, convention.sortOn),
  );
  const hasItems = db
    .select({ id: agendaItems.conventionId })
    .from(agendaItems)
    .where(eq(agendaItems.state, "planned"));
  return db
    .select()
    .from(conventions)
    .where(and(isEarlier, ne(conventions.state, "cancelled"), inArray(conventions.id, hasItems)))
    .orderBy(desc(conventions.sortOn), desc(conventions.id))
    .limit(1)
    .get();
}
