import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaOutcomes } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { changeCourse } from "./change-course.ts";
import { getOutcome } from "./queries.ts";

export const strikeOutcomeInput = z.object({ outcomeId: identity() });

/** The office takes back an outcome noted by mistake. The event keeps its words. */
export function strikeOutcome(
  ctx: Context,
  { outcomeId }: z.output<typeof strikeOutcomeInput>,
): { conventionId: string; itemId: string | null } {
  const spotOf = (outcome: ReturnType<typeof getOutcome>) => ({
    conventionId: outcome.conventionId,
    itemId: outcome.agendaItemId,
  });
  return changeCourse(
    ctx,
    (tx) => spotOf(getOutcome(tx, outcomeId)),
    (tx, { itemId }) => {
      const { text } = getOutcome(tx, outcomeId);
      tx.delete(agendaOutcomes).where(eq(agendaOutcomes.id, outcomeId)).run();
      return ["agenda.outcome-struck", { item: itemId, text }];
    },
  );
}
