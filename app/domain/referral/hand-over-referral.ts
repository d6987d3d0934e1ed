import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { getUnit } from "../council/queries.ts";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, refuseOn } from "../kernel/refusal.ts";
import { addresseesOf, nextReferralPosition } from "./queries.ts";
import { stepReferral } from "./step-referral.ts";

export const handOverReferralInput = z.object({
  referralId: identity(),
  unitId: identity(),
  reason: paragraph(),
});

/**
 * "Not ours" exists only as this: the addressee hands the matter over to a unit named, with a reason, and the clock goes
 * along (days already gone stay gone). Refuses a hand-over to itself and to a unit that is closed.
 */
export const handOverReferral = (
  ctx: Context,
  { referralId, unitId, reason }: z.output<typeof handOverReferralInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx, referral, record) => {
    const unit = getUnit(tx, unitId);
    refuseOn([
      ...(referral.unitId === unit.id ? [because("hand-over-to-itself")] : []),
      ...(unit.closedOn ? [because("unit-closed")] : []),
    ]);
    const today = polishDay(ctx.now());
    const { questionId, resolutionId, bodyId, round, receivedOn, clockId, answerDays, dayKind, ruleSource } =
      referral;
    const matter = questionId ? { questionId } : { resolutionId: resolutionId ?? "" };
    const id = ctx.newId();
    tx.insert(referrals)
      .values({
        id,
        bodyId,
        questionId,
        resolutionId,
        position: nextReferralPosition(tx, matter),
        round,
        unitId: unit.id,
        addressee: unit.name,
        receivedOn,
        clockId,
        answerDays,
        dayKind,
        ruleSource,
        state: "open",
        handedOverFromId: referral.id,
        handedOverReason: reason,
      })
      .run();
    record("referral.sent", id, { addressee: unit.name, receivedOn, handedOverBy: referral.addressee });
    tx.update(referrals)
      .set({ state: "handed-over", endedOn: today })
      .where(eq(referrals.id, referral.id))
      .run();
    if (questionId) {
      tx.update(questions).set(addresseesOf(tx, questionId)).where(eq(questions.id, questionId)).run();
      record("question.passed-on", questionId, { passedOnOn: today, to: unit.name });
    }
    return { to: {}, event: "referral.handed-over", details: { to: unit.name } };
  });
