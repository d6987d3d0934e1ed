import type { ReadDb } from "#db/client";
import { getConventionOf } from "../convention/queries.ts";
import type { Reason } from "../kernel/refusal.ts";
import { findRuleOn } from "../rule-book/queries.ts";
import { obstaclesToAskingFor } from "./rules.ts";

/** May a question name this convention today? A day for questions that has passed is refused with the rule that set it. */
export function obstaclesToNaming(
  db: ReadDb,
  bodyId: string,
  conventionId: string | null,
  today: string,
): Reason[] {
  if (conventionId === null) return [];
  const convention = getConventionOf(db, bodyId, conventionId);
  const rule = findRuleOn(db, bodyId, "question-deadline-days", convention.heldOn.value ?? today);
  return obstaclesToAskingFor(convention, today, rule?.source);
}
