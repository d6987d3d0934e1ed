import { z } from "zod";
import { answerDrafts } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lengths, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit } from "../kernel/refusal.ts";
import { mayBringDraft } from "./policy.ts";
import { getReferral } from "./queries.ts";

export const bringDraftInput = z.object({
  referralId: identity(),
  /** The From line, for the office alone; nobody is believed by it. */
  from: z.string().max(254, "too-long").nullable(),
  text: text(lengths.section),
});

/**
 * The mailbox brings an answer that an addressee mailed. It stays a draft, also when the matter has ended meanwhile: the
 * clerk looks at it and takes or refuses it.
 */
export function bringDraft(
  ctx: Context,
  { referralId, from, text: said }: z.output<typeof bringDraftInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayBringDraft(ctx.actor));
    getReferral(tx, referralId);

    const id = ctx.newId();
    tx.insert(answerDrafts)
      .values({
        id,
        referralId,
        receivedOn: polishDay(ctx.now()),
        fromAddress: from,
        salt: from === null ? null : ctx.newSecret(),
        text: said,
        state: "waiting",
      })
      .run();
    record("referral.draft-received", referralId);
    return { id };
  });
}
