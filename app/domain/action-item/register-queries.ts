import { and, count, desc, eq, lt, max } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems } from "#schema/action-items";
import { readCitation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { inDetail, listActionItemsById, newestFirst, selectDetails } from "./queries.ts";
import type { ActionItemDetail } from "./queries.ts";
import { isLate, isPublic, isRunning, filterActionItems } from "./filter-action-items.ts";
import type { ActionItemChoice } from "./filter-action-items.ts";

/** The next number of a body in a year of the council's time. */
export function nextActionItemNumber(db: ReadDb, bodyId: string, year: number): number {
  const last = db
    .select({ number: max(actionItems.number) })
    .from(actionItems)
    .where(and(eq(actionItems.bodyId, bodyId), eq(actionItems.year, year)))
    .get();
  return (last?.number ?? 0) + 1;
}

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

export const actionItemsPerPage = 20;

/** The public register, newest first, one page of it; pages count from 1. */
export function listActionItems(
  db: ReadDb,
  bodyId: string,
  { page = 1, ...choice }: ActionItemChoice & { page?: number },
): { items: ActionItemDetail[]; total: number } {
  const which = filterActionItems(db, bodyId, choice);
  const total = db.select({ total: count() }).from(actionItems).where(which).get()?.total ?? 0;
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

const selectIds = (db: ReadDb) => db.select({ id: actionItems.id }).from(actionItems);

/** The identities of all public promises that match, newest first: for whoever takes the whole register. */
export const listActionItemIds = (db: ReadDb, bodyId: string, choice: ActionItemChoice): string[] =>
  selectIds(db)
    .where(filterActionItems(db, bodyId, choice))
    .orderBy(...newestFirst)
    .limit(1_000_000)
    .all()
    .map(({ id }) => id);

/** Years in which a body's public promises are numbered, newest first. The index is asked once for each year, not for each promise. */
export function listActionItemYears(db: ReadDb, bodyId: string): number[] {
  const lastBefore = (year: number) =>
    db
      .select({ year: actionItems.year })
      .from(actionItems)
      .where(and(isPublic(bodyId), lt(actionItems.year, year)))
      .orderBy(desc(actionItems.year))
      .limit(1)
      .get()?.year;
  const years: number[] = [];
  for (let year = lastBefore(10_000); year !== undefined; year = lastBefore(year)) years.push(year);
  return years;
}

const countPublic = (db: ReadDb, bodyId: string, which: SQL | undefined): number =>
  db
    .select({ total: count() })
    .from(actionItems)
    .where(and(isPublic(bodyId), which))
    .get()?.total ?? 0;

/** How many public promises of a body are not finished; archived ones, and those whose state no source tells, are not counted. */
export const countOpenActionItems = (db: ReadDb, bodyId: string): number =>
  countPublic(db, bodyId, isRunning);

/** How many of the open ones are past their day. */
export const countLateActionItems = (db: ReadDb, bodyId: string, today: string): number =>
  countPublic(db, bodyId, isLate(today));
