import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems } from "#schema/action-items";
import { conventions } from "#schema/conventions";
import { reviewConvention, reviewedAfter } from "./rules.ts";
import { isPublic, isRunning } from "./filter-action-items.ts";
import { inDetail, inNumberOrder, selectDetails } from "./queries.ts";
import type { ActionItem, ActionItemDetail, ItsConvention } from "./queries.ts";

/** Every promise of a body that runs, the oldest first. */
export const listRunningActionItems = (db: ReadDb, bodyId: string): ActionItem[] =>
  db
    .select()
    .from(actionItems)
    .where(and(eq(actionItems.bodyId, bodyId), isRunning))
    .orderBy(asc(actionItems.sortOn), asc(actionItems.number))
    .limit(5000)
    .all();

/** Public promises not finished whose term ends by a day, that day included; the oldest first. */
export const listPromisesDueBy = (db: ReadDb, bodyId: string, day: string): ActionItemDetail[] =>
  selectDetails(db)
    .where(and(isPublic(bodyId), isRunning, sql`json_extract(${actionItems.dueOn}, '$.latest') <= ${day}`))
    .orderBy(...inNumberOrder)
    .limit(200)
    .all()
    .map(inDetail);

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
