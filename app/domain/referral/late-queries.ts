import { and, asc, eq, inArray, isNotNull, lt, not, notInArray, sql } from "drizzle-orm";
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
function clocksOf(db: ReadDb, all: readonly Running[]): Clock[] {
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

/** Has a bound of the rules passed? Asked of the database; the factors come from the rule itself. */
const hasPassed = (end: (answerDays: number) => number, today: string) =>
  sql`julianday(${referrals.receivedOn}) + ${referrals.answerDays} * ${end(1) - end(0)} + ${end(0)} < julianday(${today})`;

/** What a clock is reckoned from, besides its stops and extensions. */
const clockColumns = {
  questionId: referrals.questionId,
  clockId: referrals.clockId,
  receivedOn: referrals.receivedOn,
  answerDays: referrals.answerDays,
  dayKind: referrals.dayKind,
};
type Running = Pick<Referral, keyof typeof clockColumns>;

/**
 * The identities of a body's questions that lie with an addressee past their day, as a list for the database's `in`.
 * Lateness is computed: what the bounds of the rules decide, the database tells by itself; only clocks between the bounds,
 * or with a clarification or an extension, are reckoned one by one.
 */
export function lateQuestionIds(db: ReadDb, bodyId: string, today: string): SQL {
  const isHeld = and(
    eq(referrals.bodyId, bodyId),
    eq(referrals.state, "open"),
    lt(referrals.receivedOn, today),
    isNotNull(referrals.questionId),
    isNotNull(referrals.answerDays),
  );
  const isPlain = and(
    notInArray(referrals.clockId, db.select({ id: referralPauses.clockId }).from(referralPauses)),
    notInArray(referrals.clockId, db.select({ id: referralExtensions.clockId }).from(referralExtensions)),
  );
  const isSurelyLate = and(hasPassed(latestPlainEnd, today), isPlain);
  const undecided = db
    .select(clockColumns)
    .from(referrals)
    .where(and(isHeld, hasPassed(soonestEnd, today), not(isSurelyLate ?? sql`false`)))
    .orderBy(asc(referrals.receivedOn))
    .limit(20_000)
    .all();
  const late = JSON.stringify(lateAmong(db, undecided, today).map(({ questionId }) => questionId));
  const surelyLate = db.select({ id: referrals.questionId }).from(referrals).where(and(isHeld, isSurelyLate));
  return sql`(select * from ${surelyLate} union all select value from json_each(${late}))`;
}

/** Which of some questions lie with an addressee past their day, each clock reckoned. */
export function listLateAmong(db: ReadDb, questionIds: readonly string[], today: string): string[] {
  const open = db
    .select(clockColumns)
    .from(referrals)
    .where(and(inArray(referrals.questionId, [...questionIds]), eq(referrals.state, "open")))
    .limit(1000)
    .all();
  return lateAmong(db, open, today).flatMap(({ questionId }) => questionId ?? []);
}

function lateAmong(db: ReadDb, open: readonly Running[], today: string): Running[] {
  const clocks = clocksOf(db, open);
  return open.filter((_, at) => {
    const clock = clocks[at];
    return clock !== undefined && (dueOnOf(clock) ?? today) < today;
  });
}
