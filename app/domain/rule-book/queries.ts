import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { rules } from "#schema/rule-book";
import { found } from "../kernel/refusal.ts";
import type { RuleName } from "./rules.ts";

export type Rule = typeof rules.$inferSelect;

/** The whole rule book of a body, name by name, oldest first. */
export const listRules = (db: ReadDb, bodyId: string): Rule[] =>
  db
    .select()
    .from(rules)
    .where(eq(rules.bodyId, bodyId))
    .orderBy(asc(rules.name), asc(rules.validFrom))
    .limit(500)
    .all();

export const getRule = (db: ReadDb, ruleId: string): Rule =>
  found(db.select().from(rules).where(eq(rules.id, ruleId)).get());

const inForceOn = (day: string) =>
  and(
    or(isNull(rules.validFrom), lte(rules.validFrom, day)),
    or(isNull(rules.validUntil), gte(rules.validUntil, day)),
  );

/** All that is in force on a day, name by name; nothing where the day is not known. */
export const listRulesOn = (db: ReadDb, bodyId: string, day: string | null): Rule[] =>
  day === null
    ? []
    : db
        .select()
        .from(rules)
        .where(and(eq(rules.bodyId, bodyId), inForceOn(day)))
        .orderBy(asc(rules.name), asc(rules.validFrom), asc(rules.id))
        .limit(500)
        .all();

/** The rule in force on a day; undefined when the body has none, so that nothing is measured against a guess. */
export function findRuleOn(db: ReadDb, bodyId: string, name: RuleName, day: string): Rule | undefined {
  return db
    .select()
    .from(rules)
    .where(and(eq(rules.bodyId, bodyId), eq(rules.name, name), inForceOn(day)))
    .orderBy(asc(rules.validFrom))
    .get();
}

/** A rule's number of days or heads on a day, or null when not known. */
export function findNumberOn(
  db: ReadDb,
  bodyId: string,
  name: RuleName,
  day: string,
): { value: number; source: string } | null {
  const rule = findRuleOn(db, bodyId, name, day);
  return rule ? { value: Number(rule.value), source: rule.source } : null;
}
