import { eq } from "drizzle-orm";
import { z } from "zod";
import { redactions } from "#schema/redactions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayRedact } from "./policy.ts";
import { getDecision } from "./queries.ts";

export const undoDecisionInput = z.object({ conventionId: identity(), decisionId: identity() });

/** The office takes a decision back: the words are as they were before it, and flagged again where they were. */
export function undoDecision(
  ctx: Context,
  { conventionId, decisionId }: z.output<typeof undoDecisionInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayRedact(ctx.actor));
    const { id, kind } = getDecision(tx, conventionId, decisionId);

    tx.delete(redactions).where(eq(redactions.id, id)).run();
    record("redaction.undone", conventionId, { kind });
    return { conventionId };
  });
}
