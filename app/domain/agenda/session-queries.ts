import type { ReadDb } from "#db/client";
import { ruleDayOf } from "../attendance/rules.ts";
import { getConvention } from "../convention/queries.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { findRuleOn } from "../rule-book/queries.ts";
import { findAgendaVoteCarriedAt } from "../vote/queries.ts";
import { listVersions } from "./version-queries.ts";

/**
 * Once a convention sits, its agenda changes by its own vote where the rule `agenda-change` of its day says so. A vote
 * carried opens the agenda until it is published again.
 */
export function obstaclesInSession(db: ReadDb, conventionId: string): Reason[] {
  const { bodyId, heldOn, state } = getConvention(db, conventionId);
  const day = ruleDayOf(heldOn);
  const rule =
    state === "in-session" && day !== null ? findRuleOn(db, bodyId, "agenda-change", day) : undefined;
  if (rule?.value !== "vote") return [];
  const carriedAt = findAgendaVoteCarriedAt(db, conventionId);
  const publishedAt = listVersions(db, conventionId)
    .map((version) => version.publishedAt ?? "")
    .toSorted()
    .at(-1);
  return carriedAt !== null && carriedAt > (publishedAt ?? "")
    ? []
    : [because("agenda-change-needs-vote", {}, rule.source)];
}
