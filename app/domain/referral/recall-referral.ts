import { eq } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { questions } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayRefer } from "./policy.ts";
import { getQuestion } from "../question/queries.ts";
import { addresseesOf, getReferral, listReferrals } from "./queries.ts";
import { obstaclesToWorking } from "./rules.ts";

export const recallReferralInput = z.object({ referralId: identity() });

/**
 * The office takes back what it sent to the wrong addressee; the clock of that referral ends. A question that lies with
 * nobody then waits in the register to be sent again.
 */
export function recallReferral(
  ctx: Context,
  { referralId }: z.output<typeof recallReferralInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRefer(ctx.actor));
    const referral = getReferral(tx, referralId);
    refuseOn(obstaclesToWorking(referral));

    tx.update(referrals)
      .set({ state: "recalled", endedOn: polishDay(ctx.now()) })
      .where(eq(referrals.id, referralId))
      .run();
    record("referral.recalled", referralId);
    if (referral.questionId) callBack(tx, record, referral.questionId);
    return { id: referralId };
  });
}

/** What the question says of its addressees after one was taken back. */
function callBack(tx: WriteDb, record: Recorder, questionId: string): void {
  const isHeld = listReferrals(tx, { questionId }).some(({ state }) => state === "open");
  const isLoose = !isHeld && getQuestion(tx, questionId).state === "passed-on";
  tx.update(questions)
    .set({
      ...addresseesOf(tx, questionId),
      ...(isLoose ? { state: "accepted" as const, passedOnOn: null } : {}),
    })
    .where(eq(questions.id, questionId))
    .run();
  record("question.called-back", questionId);
}
