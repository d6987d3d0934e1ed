import { referrals } from "#schema/referrals";
import type { React } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getQuestion } from "../question/queries.ts";
import { listReferrals, nextReferralPosition } from "./queries.ts";
import { termOn } from "./refer-matter.ts";

/** A verdict that reopens a question sends it back to those who answered: a new round, a new clock. */
export const followVerdict: React = (ctx, tx, event, record) => {
  if (event.type !== "question.judged") return;
  const question = getQuestion(tx, event.recordId);
  if (question.state !== "passed-on") return;
  const matter = { questionId: question.id };
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
        questionId: question.id,
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
};
