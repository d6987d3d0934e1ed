import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems, actionItemSteps, actionItemVerdicts } from "#schema/action-items";
import { conventions } from "#schema/conventions";
import { agesOn, medianOf } from "../kernel/ages.ts";
import type { Ages } from "../kernel/ages.ts";
import { isLate, isRunning, filterActionItems } from "./filter-action-items.ts";
import type { ActionItemChoice } from "./filter-action-items.ts";

export type ActionItemSummary = {
  total: number;
  done: number;
  dropped: number;
  notKnown: number;
  running: number;
  late: number;
  /** Reported as done, and judged kept, kept in part, or not kept, by the last verdict. */
  judged: { kept: number; partly: number; not: number };
  contested: number;
  /** From the day of the promise to the last report that it is done, where both days are known. */
  medianDays: number | null;
  medianOf: number;
};

/** What the promises that match come to, every figure with what it is counted from. */
export function summariseActionItems(
  db: ReadDb,
  bodyId: string,
  choice: ActionItemChoice,
): ActionItemSummary {
  const which = filterActionItems(db, bodyId, choice);
  const how = (condition: SQL | undefined) =>
    db
      .select({ total: count() })
      .from(actionItems)
      .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
      .where(and(which, condition))
      .get()?.total ?? 0;
  const lastVerdict = sql`(select ${actionItemVerdicts.verdict} from ${actionItemVerdicts} where ${actionItemVerdicts.actionItemId} = ${actionItems.id} order by ${actionItemVerdicts.afterStep} desc limit 1)`;
  const judged = (verdict: string) =>
    how(and(eq(actionItems.state, "done"), sql`${lastVerdict} = ${verdict}`));
  const onDay = (date: SQL) => sql`json_extract(${date}, '$.precision') = 'day'`;
  const promisedOn = sql`${actionItems.promisedOn}`;
  const doneOn = sql`(select ${actionItemSteps.on} from ${actionItemSteps} where ${actionItemSteps.actionItemId} = ${actionItems.id} and ${actionItemSteps.state} = 'done' order by ${actionItemSteps.position} desc limit 1)`;
  const days = sql<number>`cast(julianday(json_extract(${doneOn}, '$.value')) - julianday(json_extract(${promisedOn}, '$.value')) as integer)`;
  const timed = db
    .select({ value: days, count: count() })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(and(which, eq(actionItems.state, "done"), onDay(promisedOn), onDay(doneOn)))
    .groupBy(days)
    .all();
  return {
    total: how(undefined),
    done: how(eq(actionItems.state, "done")),
    dropped: how(eq(actionItems.state, "dropped")),
    notKnown: how(eq(actionItems.state, "not-known")),
    running: how(isRunning),
    late: how(isLate(choice.today)),
    judged: { kept: judged("kept"), partly: judged("partly"), not: judged("not") },
    contested: how(eq(actionItems.wording, "contested")),
    medianDays: medianOf(timed),
    medianOf: timed.reduce((sum, { count: often }) => sum + often, 0),
  };
}

/** How old the promises are that match and run: since the day they were made. */
export function countActionItemAges(db: ReadDb, bodyId: string, choice: ActionItemChoice): Ages {
  const since = db
    .select({ day: actionItems.sortOn, count: count() })
    .from(actionItems)
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(
      and(
        filterActionItems(db, bodyId, choice),
        isRunning,
        inArray(actionItems.state, ["open", "in-progress"]),
      ),
    )
    .groupBy(actionItems.sortOn)
    .all();
  return agesOn(choice.today, since);
}
