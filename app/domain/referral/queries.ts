import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, lt, max, not, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { units } from "#schema/council";
import { referralReplyAddresses } from "#schema/housekeeping";
import {
  answerDrafts,
  referralExtensions,
  referralFiles,
  referralPauses,
  referrals,
} from "#schema/referrals";
import { found } from "../kernel/refusal.ts";
import { latestPlainEnd, reckon, soonestEnd } from "./rules.ts";
import type { Clock, Sum } from "./rules.ts";

export type Referral = typeof referrals.$inferSelect;
export type Pause = typeof referralPauses.$inferSelect;
export type Extension = typeof referralExtensions.$inferSelect;
export type AnswerDraft = typeof answerDrafts.$inferSelect;

/** A question or a resolution, as far as its referrals are concerned. */
export type Matter = { questionId: string } | { resolutionId: string };

const isOf = (matter: Matter) =>
  "questionId" in matter
    ? eq(referrals.questionId, matter.questionId)
    : eq(referrals.resolutionId, matter.resolutionId);

export const getReferral = (db: ReadDb, referralId: string): Referral =>
  found(db.select().from(referrals).where(eq(referrals.id, referralId)).get());

/** Every referral of a matter, in the order they were made. */
export const listReferrals = (db: ReadDb, matter: Matter): Referral[] =>
  db.select().from(referrals).where(isOf(matter)).orderBy(asc(referrals.position)).limit(200).all();

export const nextReferralPosition = (db: ReadDb, matter: Matter): number =>
  (db
    .select({ last: max(referrals.position) })
    .from(referrals)
    .where(isOf(matter))
    .get()?.last ?? 0) + 1;

/** Who holds the matter now, on the clock of a referral; undefined when it has ended. */
export const findHolder = (db: ReadDb, { clockId }: Pick<Referral, "clockId">): Referral | undefined =>
  db
    .select()
    .from(referrals)
    .where(and(eq(referrals.clockId, clockId), eq(referrals.state, "open")))
    .get();

/** The clarifications asked on a clock, also by units that have since handed the matter over. */
export const listPauses = (db: ReadDb, clockId: string): Pause[] =>
  db
    .select()
    .from(referralPauses)
    .where(eq(referralPauses.clockId, clockId))
    .orderBy(asc(referralPauses.askedOn), asc(referralPauses.id))
    .limit(100)
    .all();
export const listExtensions = (db: ReadDb, clockId: string): Extension[] =>
  db
    .select()
    .from(referralExtensions)
    .where(eq(referralExtensions.clockId, clockId))
    .orderBy(asc(referralExtensions.grantedOn), asc(referralExtensions.id))
    .limit(100)
    .all();

/** The clarification an addressee still waits for. */
export const findOpenPause = (db: ReadDb, clockId: string): Pause | undefined =>
  listPauses(db, clockId).find(({ endedOn }) => endedOn === null);

/** The clarifications that addressees wait for on some questions, the longest first. */
export const listClarificationsAsked = (db: ReadDb, questionIds: readonly string[]) =>
  db
    .select({
      referralId: referrals.id,
      questionId: referrals.questionId,
      addressee: referrals.addressee,
      askedOn: referralPauses.askedOn,
      request: referralPauses.request,
    })
    .from(referralPauses)
    .innerJoin(referrals, and(eq(referrals.clockId, referralPauses.clockId), eq(referrals.state, "open")))
    .where(and(isNull(referralPauses.endedOn), inArray(referrals.questionId, [...questionIds])))
    .orderBy(asc(referralPauses.askedOn))
    .limit(200)
    .all();

/** What a referral's deadline is reckoned from. */
export function clockOf(db: ReadDb, referral: Referral): Clock {
  const { receivedOn, answerDays, dayKind, clockId } = referral;
  return {
    receivedOn,
    answerDays,
    dayKind,
    pauses: listPauses(db, clockId).map(({ askedOn, endedOn }) => ({ askedOn, endedOn })),
    extensions: listExtensions(db, clockId).map(({ grantedOn, days, grantedBy, reason }) => ({
      grantedOn,
      days,
      grantedBy,
      reason,
    })),
  };
}

/** A referral's deadline with its sum, line by line; null when the body has no rule. */
export const sumOf = (db: ReadDb, referral: Referral): Sum | null => reckon(clockOf(db, referral));

/** What lies with addressees of a body now, the longest first. */
export const listOpenReferrals = (db: ReadDb, bodyId: string): Referral[] =>
  db
    .select()
    .from(referrals)
    .where(and(eq(referrals.bodyId, bodyId), eq(referrals.state, "open")))
    .orderBy(asc(referrals.receivedOn))
    .limit(2000)
    .all();

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

/** Where letters about a referral go: its own address, else the unit's. */
export function findReferralAddress(db: ReadDb, referral: Referral): string | null {
  if (referral.email) return referral.email;
  if (!referral.unitId) return null;
  return (
    db.select({ email: units.email }).from(units).where(eq(units.id, referral.unitId)).get()?.email ?? null
  );
}

export const listReferralFiles = (db: ReadDb, referralIds: readonly string[]) =>
  db
    .select()
    .from(referralFiles)
    .where(inArray(referralFiles.referralId, [...referralIds]))
    .orderBy(asc(referralFiles.id))
    .limit(200)
    .all();

export const getReferralFile = (db: ReadDb, fileId: string) =>
  found(db.select().from(referralFiles).where(eq(referralFiles.id, fileId)).get());

/** The secret part of the address to which an addressee may mail an answer; null while no letter has left. */
export const findAnswerSecret = (db: ReadDb, referralId: string): string | null =>
  db.select().from(referralReplyAddresses).where(eq(referralReplyAddresses.referralId, referralId)).get()
    ?.secret ?? null;

/** The referral whose reply address carries a secret. Case does not count: some mailboxes rewrite it. */
export const findReferralBySecret = (db: ReadDb, secret: string): string | undefined =>
  db
    .select({ referralId: referralReplyAddresses.referralId })
    .from(referralReplyAddresses)
    .where(eq(sql`lower(${referralReplyAddresses.secret})`, secret.toLowerCase()))
    .get()?.referralId;

export const getAnswerDraft = (db: ReadDb, draftId: string): AnswerDraft =>
  found(db.select().from(answerDrafts).where(eq(answerDrafts.id, draftId)).get());

/** Answers that came by mail and wait for the clerk. */
export const listWaitingDrafts = (db: ReadDb): AnswerDraft[] =>
  db
    .select()
    .from(answerDrafts)
    .where(eq(answerDrafts.state, "waiting"))
    .orderBy(desc(answerDrafts.receivedOn))
    .limit(200)
    .all();
