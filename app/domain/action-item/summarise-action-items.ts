import { and, count, eq, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItems, actionItemSteps, actionItemVerdicts } from "#schema/action-items";
import { countOf } from "../kernel/count-of.ts";
import { agesOn, medianOf } from "../kernel/ages.ts";
import type { Ages } from "../kernel/ages.ts";
import { isLate, isRunning, filterActionItems } from "./filter-action-items.ts";
import { isLastVerdict } from "./queries.ts";
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
  const byState = db
    .select({
      state: actionItems.state,
      total: count(),
      running: countOf(isRunning),
      late: countOf(isLate(choice.today)),
      contested: countOf(eq(actionItems.wording, "contested")),
    })
    .from(actionItems)
    .where(which)
    .groupBy(actionItems.state)
    .all();
  const byVerdict = db
    .select({ verdict: actionItemVerdicts.verdict, total: count() })
    .from(actionItemVerdicts)
    .innerJoin(actionItems, eq(actionItems.id, actionItemVerdicts.actionItemId))
    .where(and(which, isLastVerdict))
    .groupBy(actionItemVerdicts.verdict)
    .all();
  const all = (figure: "total" | "running" | "late" | "contested") =>
    byState.reduce((sum, row) => sum + row[figure], 0);
  const inState = (wanted: string) => byState.find(({ state }) => state === wanted)?.total ?? 0;
  const judgedAs = (wanted: string) => byVerdict.find(({ verdict }) => verdict === wanted)?.total ?? 0;
  const timed = daysToDone(db, which);
  return {
    total: all("total"),
    done: inState("done"),
    dropped: inState("dropped"),
    notKnown: inState("not-known"),
    running: all("running"),
    late: all("late"),
    judged: { kept: judgedAs("kept"), partly: judgedAs("partly"), not: judgedAs("not") },
    contested: all("contested"),
    medianDays: medianOf(timed),
    medianOf: timed.reduce((sum, { count: often }) => sum + often, 0),
  };
}

/** How many of the promises that match took how many days, from the promise to the last report that it is done; of those where both days are known. */
function daysToDone(db: ReadDb, which: SQL | undefined): { value: number; count: number }[] {
  const dayIn = (date: SQLWrapper) =>
    sql`case json_extract(${date}, '$.precision') when 'day' then julianday(json_extract(${date}, '$.value')) end`;
  const lastDone = sql`(select max(reported.position) from ${actionItemSteps} reported where reported.action_item_id = ${actionItems.id} and reported.state = 'done')`;
  return db
    .select({
      value: sql<
        number | null
      >`cast(${dayIn(actionItemSteps.on)} - ${dayIn(actionItems.promisedOn)} as integer)`,
      count: count(),
    })
    .from(actionItems)
    .innerJoin(
      actionItemSteps,
      and(eq(actionItemSteps.actionItemId, actionItems.id), eq(actionItemSteps.position, lastDone)),
    )
    .where(and(which, eq(actionItems.state, "done")))
    .groupBy(sql`1`)
    .all()
    .flatMap(({ value, count: often }) => (value === null ? [] : [{ value, count: often }]));
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
