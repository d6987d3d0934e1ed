import { and, asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { redactions } from "#schema/redactions";
import { found } from "../kernel/refusal.ts";
import type { Decision } from "./rules.ts";

/** Everything decided about words in the record of a convention, the earliest first. */
export const listDecisions = (db: ReadDb, conventionId: string): Decision[] =>
  db
    .select()
    .from(redactions)
    .where(eq(redactions.conventionId, conventionId))
    .orderBy(asc(redactions.decidedOn), asc(redactions.id))
    .limit(5000)
    .all();

/** One decision on the record of this convention; refuses when there is none. */
export const getDecision = (db: ReadDb, conventionId: string, decisionId: string): Decision =>
  found(
    db
      .select()
      .from(redactions)
      .where(and(eq(redactions.conventionId, conventionId), eq(redactions.id, decisionId)))
      .get(),
  );
