import { and, asc, desc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems } from "#schema/action-items";
import { conventions } from "#schema/conventions";
import { units } from "#schema/council";
import { events } from "#schema/events";
import { findOpenAccountOf } from "../account/queries.ts";
import { addDays, polishDay } from "../kernel/polish-time.ts";
import { isRunning, isShown } from "./filter-action-items.ts";
import { inDetail, inNumberOrder, listActionItemsById, selectDetails } from "./queries.ts";
import type { ActionItem, ActionItemDetail } from "./queries.ts";
import { isReminderDue, remindedBeforeDays } from "./rules.ts";

export type OwnerAddress = {
  address: string;
  language: "pl" | "en" | null;
  from: "own" | "account" | "unit";
};

/** Where letters to whoever promised go: to the address kept with the promise, else to their account, else to their unit's own. */
export function findOwnerAddress(db: ReadDb, item: ActionItem): OwnerAddress | null {
  const account = item.ownerPersonId ? findOpenAccountOf(db, item.ownerPersonId) : undefined;
  if (item.ownerEmail) return { address: item.ownerEmail, language: null, from: "own" };
  if (account) return { address: account.email, language: account.mailLanguage, from: "account" };
  if (!item.ownerUnitId) return null;
  const unit = db.select({ email: units.email }).from(units).where(eq(units.id, item.ownerUnitId)).get();
  return unit?.email ? { address: unit.email, language: null, from: "unit" } : null;
}

/** The day on which the owner was last written to about a promise: asked about its wording, or reminded of it. */
export function findToldOn(db: ReadDb, actionItemId: string): string | null {
  const last = db
    .select({ at: events.recordedAt })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "action-item"),
        eq(events.recordId, actionItemId),
        inArray(events.type, ["action-item.wording-asked", "action-item.reminded"]),
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(1)
    .get();
  return last ? polishDay(new Date(last.at)) : null;
}

/** Promises whose owners are to be reminded on a day and can be reached; of conventions that are announced, or of none. */
export const listOwnersToRemind = (db: ReadDb, bodyId: string, today: string): ActionItem[] =>
  db
    .select({ item: actionItems, state: conventions.state })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(
      and(
        eq(actionItems.bodyId, bodyId),
        isRunning,
        sql`json_extract(${actionItems.dueOn}, '$.latest') <= ${addDays(today, remindedBeforeDays)}`,
      ),
    )
    .orderBy(asc(actionItems.sortOn), asc(actionItems.number))
    .limit(5000)
    .all()
    .filter(({ state }) => state !== "planned" && state !== "cancelled")
    .map(({ item }) => item)
    .filter(
      (item) => isReminderDue(item, findToldOn(db, item.id), today) && findOwnerAddress(db, item) !== null,
    );

/** Promises reported as done that wait to be judged by one of these districts; `null` stands for the convention's chair. */
export function listPromisesToJudge(db: ReadDb, districtIds: readonly string[] | null): ActionItemDetail[] {
  const which =
    districtIds === null
      ? sql`${actionItems.districtId} is null`
      : inArray(actionItems.districtId, [...districtIds]);
  const done = db
    .select({ id: actionItems.id })
    .from(actionItems)
    .where(
      and(
        eq(actionItems.state, "done"),
        which,
        or(eq(actionItems.isArchived, false), isNotNull(actionItems.takenOverOn)),
      ),
    )
    .orderBy(desc(actionItems.sortOn))
    .limit(500)
    .all();
  return listActionItemsById(
    db,
    done.map(({ id }) => id),
  ).filter(({ verdict }) => verdict === null);
}

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
