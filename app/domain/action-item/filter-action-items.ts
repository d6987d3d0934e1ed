import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems } from "#schema/action-items";
import { conventions } from "#schema/conventions";
import { foundBy } from "../search/queries.ts";

/** What everybody may read: a promise becomes public together with the convention it was made at. */
export const isShown = or(
  isNull(actionItems.conventionId),
  sql`${actionItems.conventionId} in (select ${conventions.id} from ${conventions}
    where ${conventions.state} <> 'planned' and ${conventions.address} is not null)`,
);
export const isPublic = (bodyId: string) => and(eq(actionItems.bodyId, bodyId), isShown);

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

/**
 * The public promises of a body that match what was chosen; each part has its index. A district, a unit or words are where
 * the database begins: the `+` keeps it from going through the whole register of the body instead.
 */
export function filterActionItems(
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
  const found = words ? foundBy(db, "action-item", words) : undefined;
  const few = [
    districtId === null ? undefined : eq(actionItems.districtId, districtId),
    unitId ? eq(actionItems.ownerUnitId, unitId) : undefined,
    found && inArray(actionItems.id, found),
  ].filter((part) => part !== undefined);
  return and(
    few.length > 0 ? sql`+${actionItems.bodyId} = ${bodyId}` : eq(actionItems.bodyId, bodyId),
    isShown,
    ...few,
    ofFilter,
    year ? eq(actionItems.year, year) : undefined,
    isOnlyLate ? isLate(today) : undefined,
  );
}

export const actionItemFilters = ["running", "overdue", "done", "dropped", "not-known"] as const;
export type ActionItemFilter = (typeof actionItemFilters)[number];

/** Somebody works on it; an archived promise runs nowhere until taken over, whatever its source said of it then. */
export const isRunning = and(
  inArray(actionItems.state, ["open", "in-progress"]),
  or(eq(actionItems.isArchived, false), isNotNull(actionItems.takenOverOn)),
);

/** The same rule as `isOverdue`, for the database. */
export const isLate = (today: string): SQL | undefined =>
  and(isRunning, sql`json_extract(${actionItems.dueOn}, '$.latest') < ${today}`);
