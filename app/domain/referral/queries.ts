import { and, asc, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { units } from "#schema/council";
import { referralReplyAddresses } from "#schema/housekeeping";
import { answerDrafts, referralFiles, referrals } from "#schema/referrals";
import { found } from "../kernel/refusal.ts";

export type Referral = typeof referrals.$inferSelect;
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

/** What a question says of its addressees: those who hold it now, else those who answered it in its last round. */
export function addresseesOf(db: ReadDb, questionId: string) {
  const all = listReferrals(db, { questionId });
  const round = Math.max(0, ...all.map((referral) => referral.round));
  const open = all.filter(({ state }) => state === "open");
  const those = open.length > 0 ? open : all.filter((one) => one.state === "answered" && one.round === round);
  return {
    addressee: [...new Set(those.map(({ addressee }) => addressee))].join("; ").slice(0, 300) || null,
    addresseeUnitId: those[0]?.unitId ?? null,
  };
}

/** What lies with addressees of a body now, the longest first. */
export const listOpenReferrals = (db: ReadDb, bodyId: string): Referral[] =>
  db
    .select()
    .from(referrals)
    .where(and(eq(referrals.bodyId, bodyId), eq(referrals.state, "open")))
    .orderBy(asc(referrals.receivedOn))
    .limit(2000)
    .all();

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
    .limit(10_000)
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
