import { z } from "zod";
import { redactions } from "#schema/redactions";
import { getConvention } from "../convention/queries.ts";
import { assembleContent } from "../edition/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, lengths, optionalText, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { flagKinds } from "./detector-rules.ts";
import { mayRedact } from "./policy.ts";
import { listDecisions } from "./queries.ts";
import { obstaclesToDeciding } from "./rules.ts";

/** `place` is where the words stay; without it wherever they stand. */
export const keepPassageInput = z.object({
  conventionId: identity(),
  quote: text(lengths.paragraph),
  place: optionalText(),
  kind: choice(flagKinds),
  keepReason: text(),
});

/** The office says why words that were flagged stay public. Refuses when they stand nowhere, or are decided about. */
export function keepPassage(
  ctx: Context,
  { conventionId, ...kept }: z.output<typeof keepPassageInput>,
): { conventionId: string; id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRedact(ctx.actor));
    const content = assembleContent(tx, getConvention(tx, conventionId));
    refuseOn(obstaclesToDeciding(content, listDecisions(tx, conventionId), kept.quote, kept.place));

    const id = ctx.newId();
    tx.insert(redactions)
      .values({
        id,
        conventionId,
        ...kept,
        salt: ctx.newSecret(),
        decision: "kept",
        decidedBy: ctx.actor.name,
        decidedOn: polishDay(ctx.now()),
      })
      .run();
    record("redaction.kept", conventionId, { kind: kept.kind });
    return { conventionId, id };
  });
}
