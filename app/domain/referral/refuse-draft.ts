import { eq } from "drizzle-orm";
import { z } from "zod";
import { answerDrafts } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayJudgeDrafts } from "./policy.ts";
import { getAnswerDraft } from "./queries.ts";
import { obstaclesToJudgingDraft } from "./rules.ts";

export const refuseDraftInput = z.object({ draftId: identity() });

/** The clerk says that what came by mail is no answer (a note of absence, a question back). It is kept. Refuses one already judged. */
export function refuseDraft(ctx: Context, { draftId }: z.output<typeof refuseDraftInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayJudgeDrafts(ctx.actor));
    const draft = getAnswerDraft(tx, draftId);
    refuseOn(obstaclesToJudgingDraft(draft));

    tx.update(answerDrafts).set({ state: "refused" }).where(eq(answerDrafts.id, draftId)).run();
    record("referral.draft-refused", draft.referralId);
    return { id: draft.referralId };
  });
}
