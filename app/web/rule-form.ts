import { z } from "zod";
import { adoptRule, standings } from "#domain/rule-book/adopt-rule";
import { fitsRule, ruleNames } from "#domain/rule-book/rules";
import type { RuleName } from "#domain/rule-book/rules";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { optionalChoice, optionalDay, optionalText } from "#domain/kernel/fields";

/** One form for the whole rule book, each rule with its value and source; a rule without a value is not known. */
const fieldsOf = (name: RuleName) => ({
  [`${name}-value`]: optionalText(100),
  [`${name}-source`]: optionalText(),
  [`${name}-standing`]: optionalChoice(standings),
});

const shape: Record<
  string,
  ReturnType<typeof optionalText> | ReturnType<typeof optionalDay> | ReturnType<typeof optionalChoice>
> = Object.assign({ validFrom: optionalDay() }, ...ruleNames.map(fieldsOf));

export const ruleBookInput = z.object(shape).check((ctx) => {
  for (const name of ruleNames) {
    const value = ctx.value[`${name}-value`];
    if (typeof value !== "string") continue;
    if (!fitsRule(name, value))
      ctx.issues.push({ code: "custom", message: "not-a-rule-value", path: [`${name}-value`], input: value });
    if (!ctx.value[`${name}-source`])
      ctx.issues.push({ code: "custom", message: "required", path: [`${name}-source`], input: null });
  }
});

/** Adopts every rule that was given a value, all or none. */
export function adoptRules(ctx: Context, bodyId: string, typed: z.output<typeof ruleBookInput>): void {
  const { requestKey: _, ...world } = ctx; // one key cannot stand for several changes; a second time, the rules overlap
  const said = (field: string) => (typeof typed[field] === "string" ? typed[field] : null);
  together(world, (inner) => {
    for (const name of ruleNames) {
      const value = said(`${name}-value`);
      if (value === null) continue;
      const standing = standings.find((known) => known === said(`${name}-standing`)) ?? "assumed";
      adoptRule(inner, {
        bodyId,
        name,
        value,
        source: said(`${name}-source`) ?? "",
        standing,
        validFrom: said("validFrom"),
        validUntil: null,
      });
    }
  });
}
