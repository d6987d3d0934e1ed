import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalParagraph } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { dropPreparedEdition } from "./drop-prepared-edition.ts";
import { mayDiscardEdition, mayDiscardSilently } from "./policy.ts";
import { findPreparedEdition } from "./queries.ts";

export const discardPreparedEditionInput = z.object({
  conventionId: identity(),
  reason: optionalParagraph(),
});

/** The chair sends a prepared edition back and says why, or the clerk takes it back; the draft stays as it is. A published one is beyond reach. */
export function discardPreparedEdition(
  ctx: Context,
  { conventionId, reason }: z.output<typeof discardPreparedEditionInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayDiscardEdition(ctx.actor));
    refuseOn(reason || mayDiscardSilently(ctx.actor) ? [] : [because("send-back-reason-needed")]);
    const { number, contentHash } = found(findPreparedEdition(tx, conventionId));

    dropPreparedEdition(tx, conventionId);
    record("edition.discarded", conventionId, { number, contentHash, reason });
    return { conventionId };
  });
}
