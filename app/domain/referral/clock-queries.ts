import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { referralExtensions, referralPauses, referrals } from "#schema/referrals";
import { reckon } from "./rules.ts";
import type { Clock, Sum } from "./rules.ts";
import type { Referral } from "./queries.ts";

export type Pause = typeof referralPauses.$inferSelect;
export type Extension = typeof referralExtensions.$inferSelect;

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
