import { and, count, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems, actionItemSteps } from "#schema/action-items";
import { countOf } from "../kernel/count-of.ts";
import { found } from "../kernel/refusal.ts";
import { agesOn, medianOf } from "../kernel/ages.ts";
import type { Ages } from "../kernel/ages.ts";
import { isLate, isRunning, filterActionItems } from "./filter-action-items.ts";
import { lastVerdict } from "./queries.ts";
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
  const onDay = (date: SQL) => sql`json_extract(${date}, '$.precision') = 'day'`;
  const promisedOn = sql`${actionItems.promisedOn}`;
  const doneOn = sql`(select ${actionItemSteps.on} from ${actionItemSteps} where ${actionItemSteps.actionItemId} = ${actionItems.id} and ${actionItemSteps.state} = 'done' order by ${actionItemSteps.position} desc limit 1)`;
  const days = sql<number>`cast(julianday(json_extract(${doneOn}, '$.value')) - julianday(json_extract(${promisedOn}, '$.value')) as integer)`;
  const timed = db
    .select({ value: days, count: count() })
    .from(actionItems)
    .where(and(which, eq(actionItems.state, "done"), onDay(promisedOn), onDay(doneOn)))
    .groupBy(days)
    .all();
  const { judgedKept, judgedPartly, judgedNot, ...counts } = found(
    db
      .select({
        total: count(),
        done: countOf(eq(actionItems.state, "done")),
        dropped: countOf(eq(actionItems.state, "dropped")),
        notKnown: countOf(eq(actionItems.state, "not-known")),
        running: countOf(isRunning),
        late: countOf(isLate(choice.today)),
        judgedKept: countOf(sql`${lastVerdict} = 'kept'`),
        judgedPartly: countOf(sql`${lastVerdict} = 'partly'`),
        judgedNot: countOf(sql`${lastVerdict} = 'not'`),
        contested: countOf(eq(actionItems.wording, "contested")),
      })
      .from(actionItems)
      .where(which)
      .get(),
  );
  return {
    ...counts,
    judged: { kept: judgedKept, partly: judgedPartly, not: judgedNot },
    medianDays: medianOf(timed),
    medianOf: timed.reduce((sum, { count: often }) => sum + often, 0),
  };
}

/** How old the promises are that match and run: since the day they were made. */
export function countActionItemAges(db: ReadDb, bodyId: string, choice: ActionItemChoice): Ages {
  const since = db
    .select({ day: actionItems.sortOn, count: count() })
    .from(actionItems)
    .where(and(filterActionItems(db, bodyId, choice), isRunning))
    .groupBy(actionItems.sortOn)
    .all();
  return agesOn(choice.today, since);
}
