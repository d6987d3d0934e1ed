import { eq } from "drizzle-orm";
import { z } from "zod";
import { rules } from "#schema/rule-book";
import { isBackwards, spansOverlap } from "../council/rules.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { day, identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageRuleBook } from "./policy.ts";
import { getRule, listRules } from "./queries.ts";

export const endRuleInput = z.object({ ruleId: identity(), validUntil: day() });

/** A rule has its last day; conventions of its time keep it. Refuses a day before its first, or in its successor's time. */
export function endRule(ctx: Context, { ruleId, validUntil }: z.output<typeof endRuleInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageRuleBook(ctx.actor));
    const rule = getRule(tx, ruleId);
    const span = { from: rule.validFrom, until: validUntil };
    const clashes = listRules(tx, rule.bodyId).some(
      (other) =>
        other.name === rule.name &&
        other.id !== ruleId &&
        spansOverlap(span, { from: other.validFrom, until: other.validUntil }),
    );
    refuseOn([
      ...(isBackwards(span) ? [because("ends-before-it-starts")] : []),
      ...(clashes ? [because("rule-overlaps")] : []),
    ]);
    tx.update(rules).set({ validUntil }).where(eq(rules.id, ruleId)).run();
    record("rule-book.rule-ended", rule.bodyId, { name: rule.name, validUntil });
    return { id: ruleId };
  });
}
