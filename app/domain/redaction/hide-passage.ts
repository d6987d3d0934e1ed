import { z } from "zod";
import { redactions } from "#schema/redactions";
import { getConvention } from "../convention/queries.ts";
import { assembleContent } from "../edition/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lengths, optionalChoice, optionalText, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { flagKinds } from "./detector-rules.ts";
import { mayRedact } from "./policy.ts";
import { listDecisions } from "./queries.ts";
import { obstaclesToDeciding, obstaclesToExplaining, shortestQuote } from "./rules.ts";

/** `place` is where the words are hidden; without it wherever they stand. The rest is what art. 8(5) of the act asks for. */
export const hidePassageInput = z.object({
  conventionId: identity(),
  quote: text(lengths.paragraph).refine((words) => words.length >= shortestQuote, "too-short"),
  place: optionalText(),
  kind: optionalChoice(flagKinds),
  scope: text(),
  legalBasis: text(),
  excludedBy: text(),
  beneficiary: text(),
});

/** The office hides words from the public edition. Refuses when they stand nowhere, are decided, or the explanation repeats them. */
export function hidePassage(
  ctx: Context,
  { conventionId, kind, ...hidden }: z.output<typeof hidePassageInput>,
): { conventionId: string; id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRedact(ctx.actor));
    const content = assembleContent(tx, getConvention(tx, conventionId));
    const decisions = listDecisions(tx, conventionId);
    refuseOn([
      ...obstaclesToDeciding(content, decisions, hidden.quote, hidden.place),
      ...obstaclesToExplaining(decisions, hidden),
    ]);

    const id = ctx.newId();
    tx.insert(redactions)
      .values({
        id,
        conventionId,
        ...hidden,
        kind: kind ?? "other",
        salt: ctx.newSecret(),
        decision: "hidden",
        decidedBy: ctx.actor.name,
        decidedOn: polishDay(ctx.now()),
      })
      .run();
    record("redaction.hidden", conventionId, { kind: kind ?? "other" });
    return { conventionId, id };
  });
}
