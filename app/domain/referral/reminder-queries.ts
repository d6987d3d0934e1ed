import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { events } from "#schema/events";
import { referrals } from "#schema/referrals";
import { polishDay } from "../kernel/polish-time.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { findReferralAddress } from "./queries.ts";
import { sumOf } from "./clock-queries.ts";
import type { Referral } from "./queries.ts";
import { confirmBy, daysBefore, occasionToRemind } from "./reminder-rules.ts";
import type { ReminderOccasion } from "./reminder-rules.ts";
import { soonestEnd } from "./rules.ts";

/** The days on which an addressee was written to about a referral: first its letter, then the reminders. */
function toldOn(db: ReadDb, { id, receivedOn }: Referral): { sentOn: string; remindedOn: string | null } {
  const told = db
    .select({ type: events.type, at: events.recordedAt })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "referral"),
        eq(events.recordId, id),
        inArray(events.type, ["referral.sent", "referral.reopened", "referral.reminded"]),
      ),
    )
    .orderBy(asc(events.sequence))
    .limit(1000)
    .all();
  const dayOf = (one: (typeof told)[number] | undefined) => (one ? polishDay(new Date(one.at)) : null);
  return {
    sentOn: dayOf(told.find(({ type }) => type !== "referral.reminded")) ?? receivedOn,
    remindedOn: dayOf(told.findLast(({ type }) => type === "referral.reminded")),
  };
}

/** Of what the addressee of a referral is reminded on a day; null when of nothing, or when nobody knows where to write. */
export function findOccasionToRemind(db: ReadDb, referral: Referral, today: string): ReminderOccasion | null {
  if (referral.state !== "open" || findReferralAddress(db, referral) === null) return null;
  const told = toldOn(db, referral);
  const sum = sumOf(db, referral);
  const rule = findNumberOn(db, referral.bodyId, "acknowledge-days", told.sentOn);
  return occasionToRemind(
    {
      ...told,
      dueOn: sum?.dueOn ?? null,
      isStopped: sum?.isStopped ?? false,
      confirmBy: rule && referral.acknowledgedOn === null ? confirmBy(told.sentOn, rule.value) : null,
    },
    today,
  );
}

/** The referrals of a body whose addressees are reminded on a day. What no clock can have reached yet is not reckoned. */
export function listReferralsToRemind(db: ReadDb, bodyId: string, today: string): Referral[] {
  const near = sql`date(${referrals.receivedOn}, '+' || (${referrals.answerDays} + ${soonestEnd(0) - daysBefore}) || ' days') <= ${today}`;
  return db
    .select()
    .from(referrals)
    .where(
      and(
        eq(referrals.bodyId, bodyId),
        eq(referrals.state, "open"),
        or(near, isNull(referrals.acknowledgedOn)),
      ),
    )
    .orderBy(asc(referrals.receivedOn), asc(referrals.id))
    .limit(100_000)
    .all()
    .filter((referral) => findOccasionToRemind(db, referral, today) !== null);
}
