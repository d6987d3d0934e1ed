import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { referrals } from "#schema/referrals";
import type { Context, NotedEvent, React, Recorder } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getQuestion } from "../question/queries.ts";
import { listReferrals, nextReferralPosition } from "./queries.ts";
import { termOn } from "./refer-matter.ts";
import { tellAddressee } from "./tell-addressee.ts";

/** What happens to a question and to its referrals reaches the addressees: by a new round, an end, a letter. */
export const followReferrals: React = (ctx, tx, event, record) => {
  if (event.type === "question.judged") reopen(ctx, tx, event.recordId, record);
  if (event.type === "question.answered") close(ctx, tx, event, record);
  if (event.type === "question.withdrawn") recallAll(ctx, tx, event.recordId, record);
  tellAddressee(ctx, tx, event);
};

/** A verdict that reopens a question sends it back to those who answered: a new round, a new clock. */
function reopen(ctx: Context, tx: WriteDb, questionId: string, record: Recorder): void {
  const question = getQuestion(tx, questionId);
  if (question.state !== "passed-on") return;
  const matter = { questionId };
  const all = listReferrals(tx, matter);
  if (all.some(({ state }) => state === "open")) return;
  const round = Math.max(0, ...all.map((referral) => referral.round));
  const today = polishDay(ctx.now());
  const first = nextReferralPosition(tx, matter);
  const answered = all.filter((referral) => referral.state === "answered" && referral.round === round);
  for (const [at, last] of answered.entries()) {
    const id = ctx.newId();
    tx.insert(referrals)
      .values({
        id,
        bodyId: last.bodyId,
        questionId,
        position: first + at,
        round: round + 1,
        unitId: last.unitId,
        addressee: last.addressee,
        email: last.email,
        salt: last.email ? ctx.newSecret() : null,
        receivedOn: today,
        clockId: id,
        ...termOn(tx, last.bodyId, today),
        state: "open",
      })
      .run();
    record("referral.reopened", id, { addressee: last.addressee });
  }
}

/** The clerk wrote down an addressee's whole answer: the matter lies with them no more. */
function close(ctx: Context, tx: WriteDb, { details }: NotedEvent, record: Recorder): void {
  const { referralId, closes, position } = details;
  if (typeof referralId !== "string") return;
  const today = polishDay(ctx.now());
  if (closes === true)
    tx.update(referrals)
      .set({ state: "answered", answeredOn: today, endedOn: today })
      .where(eq(referrals.id, referralId))
      .run();
  record("referral.answered", referralId, {
    position: position ?? null,
    extent: closes === true ? "full" : "partial",
  });
}

/** A question withdrawn is nobody's to answer. */
function recallAll(ctx: Context, tx: WriteDb, questionId: string, record: Recorder): void {
  if (getQuestion(tx, questionId).state !== "withdrawn") return;
  for (const { id, state } of listReferrals(tx, { questionId })) {
    if (state !== "open") continue;
    tx.update(referrals)
      .set({ state: "recalled", endedOn: polishDay(ctx.now()) })
      .where(eq(referrals.id, id))
      .run();
    record("referral.recalled", id);
  }
}
