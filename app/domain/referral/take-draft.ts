import { eq } from "drizzle-orm";
import { z } from "zod";
import { answerDrafts, referrals } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { answerFields, writeAnswer } from "./answer-referral.ts";
import { mayJudgeDrafts } from "./policy.ts";
import { getAnswerDraft, getReferral } from "./queries.ts";
import { obstaclesToJudgingDraft, obstaclesToWorking } from "./rules.ts";

export const takeDraftInput = z.object({ draftId: identity(), ...answerFields });

/**
 * The clerk makes the addressee's answer of a mailed draft: without its greeting and its quotations. What came by mail
 * stays kept beside it. Refuses a draft already judged, and a matter that has left the addressee.
 */
export function takeDraft(
  ctx: Context,
  { draftId, ...said }: z.output<typeof takeDraftInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayJudgeDrafts(ctx.actor));
    const draft = getAnswerDraft(tx, draftId);
    const referral = getReferral(tx, draft.referralId);
    refuseOn([...obstaclesToJudgingDraft(draft), ...obstaclesToWorking(referral)]);

    tx.update(answerDrafts).set({ state: "taken" }).where(eq(answerDrafts.id, draftId)).run();
    const { to, event, details = {} } = writeAnswer(ctx, tx, record, referral, said);
    tx.update(referrals).set(to).where(eq(referrals.id, referral.id)).run();
    record(event, referral.id, { ...details, cameBy: "mail" });
    return { id: referral.id };
  });
}
