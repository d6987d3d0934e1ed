import { z } from "zod";
import { rules } from "#schema/rule-book";
import { getBody } from "../council/queries.ts";
import { isBackwards, spansOverlap } from "../council/rules.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalDay, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageRuleBook } from "./policy.ts";
import { listRules } from "./queries.ts";
import { fitsRule, ruleNames } from "./rules.ts";

export const standings = ["law", "adopted", "assumed"] as const;

export const adoptRuleInput = z.object({
  bodyId: identity(),
  name: choice(ruleNames),
  value: text(100),
  validFrom: optionalDay(),
  validUntil: optionalDay(),
  source: text(),
  standing: choice(standings),
});

/**
 * A rule of a body, in force from a day on, with the paragraph it comes from: law, adopted, or only assumed.
 * Refuses a value that does not fit the rule, an end before the beginning, and a second rule of that name for the same days.
 */
export function adoptRule(ctx: Context, input: z.output<typeof adoptRuleInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageRuleBook(ctx.actor));
    getBody(tx, input.bodyId);
    const span = { from: input.validFrom, until: input.validUntil };
    const clashes = listRules(tx, input.bodyId).some(
      (rule) =>
        rule.name === input.name && spansOverlap(span, { from: rule.validFrom, until: rule.validUntil }),
    );
    refuseOn([
      ...(fitsRule(input.name, input.value) ? [] : [because("rule-value-not-understood")]),
      ...(isBackwards(span) ? [because("ends-before-it-starts")] : []),
      ...(clashes ? [because("rule-overlaps")] : []),
    ]);
    const id = ctx.newId();
    tx.insert(rules)
      .values({ id, ...input })
      .run();
    record("rule-book.rule-adopted", input.bodyId, {
      name: input.name,
      value: input.value,
      validFrom: input.validFrom,
    });
    return { id };
  });
}
