import { and, asc, eq, exists, isNotNull, lt, not, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { referralExtensions, referralPauses, referrals } from "#schema/referrals";
import { latestPlainEnd, reckon, soonestEnd } from "./rules.ts";
import type { Clock } from "./rules.ts";
import type { Referral } from "./queries.ts";

/** Due days already reckoned, each under all that its clock runs on: a clock that has not changed is due on the same day. */
const reckoned = new Map<string, string | null>();
const mostReckoned = 20_000;

/** The day on which a clock ends, reckoned once; null while it stands or without a rule. */
function dueOnOf(clock: Clock): string | null {
  const key = JSON.stringify(clock);
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const dueOn = reckon(clock)?.dueOn ?? null;
  if (reckoned.size >= mostReckoned) reckoned.clear();
  reckoned.set(key, dueOn);
  return dueOn;
}

function byClock<Row extends { clockId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.clockId, [...(found.get(row.clockId) ?? []), row]);
  return found;
}

/** What the deadlines of many referrals are reckoned from, read at once; `clockOf` for each. */
function clocksOf(db: ReadDb, all: readonly Referral[]): Clock[] {
  const ids = JSON.stringify([...new Set(all.map(({ clockId }) => clockId))]);
  const isOfThem = (clockId: SQLWrapper) => sql`${clockId} in (select value from json_each(${ids}))`;
  const pauses = db
    .select()
    .from(referralPauses)
    .where(isOfThem(referralPauses.clockId))
    .orderBy(asc(referralPauses.askedOn), asc(referralPauses.id))
    .limit(100_000)
    .all();
  const extensions = db
    .select()
    .from(referralExtensions)
    .where(isOfThem(referralExtensions.clockId))
    .orderBy(asc(referralExtensions.grantedOn), asc(referralExtensions.id))
    .limit(100_000)
    .all();
  const pausesOf = byClock(pauses);
  const extensionsOf = byClock(extensions);
  return all.map(({ receivedOn, answerDays, dayKind, clockId }) => ({
    receivedOn,
    answerDays,
    dayKind,
    pauses: (pausesOf.get(clockId) ?? []).map(({ askedOn, endedOn }) => ({ askedOn, endedOn })),
    extensions: (extensionsOf.get(clockId) ?? []).map(({ grantedOn, days, grantedBy, reason }) => ({
      grantedOn,
      days,
      grantedBy,
      reason,
    })),
  }));
}

/** The day so many days after the receipt, reckoned by the database. The factors come from the rules' own bounds. */
const receivedAnd = (end: (answerDays: number) => number) =>
  sql`date(${referrals.receivedOn}, '+' || (${referrals.answerDays} * ${end(1) - end(0)} + ${end(0)}) || ' days')`;

/**
 * The questions of a body that lie with an addressee past their day. Lateness is computed: what the bounds of the rules
 * decide, the database tells by itself; only clocks between the bounds, or with a clarification or an extension, are
 * reckoned one by one. Gives a condition on a question's id.
 */
export function findLateQuestions(
  db: ReadDb,
  bodyId: string,
  today: string,
): (questionId: SQLWrapper) => SQL {
  const isHeld = and(
    eq(referrals.bodyId, bodyId),
    eq(referrals.state, "open"),
    lt(referrals.receivedOn, today),
    isNotNull(referrals.questionId),
    isNotNull(referrals.answerDays),
  );
  const onClock = (table: typeof referralPauses | typeof referralExtensions) =>
    exists(db.select({ id: table.id }).from(table).where(eq(table.clockId, referrals.clockId)));
  const isPlain = and(not(onClock(referralPauses)), not(onClock(referralExtensions)));
  const isSurelyLate = and(sql`${receivedAnd(latestPlainEnd)} < ${today}`, isPlain);
  const undecided = db
    .select()
    .from(referrals)
    .where(and(isHeld, sql`${receivedAnd(soonestEnd)} < ${today}`, not(isSurelyLate ?? sql`false`)))
    .orderBy(asc(referrals.receivedOn))
    .limit(20_000)
    .all();
  const clocks = clocksOf(db, undecided);
  const late = undecided
    .filter((_, at) => {
      const clock = clocks[at];
      return clock !== undefined && (dueOnOf(clock) ?? today) < today;
    })
    .map(({ questionId }) => questionId);
  const surelyLate = db.select({ id: referrals.questionId }).from(referrals).where(and(isHeld, isSurelyLate));
  return (questionId) =>
    sql`(${questionId} in ${surelyLate} or ${questionId} in (select value from json_each(${JSON.stringify(late)})))`;
}
