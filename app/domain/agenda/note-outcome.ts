import { z } from "zod";
import { agendaOutcomes } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity, paragraph } from "../kernel/fields.ts";
import { changeCourse } from "./change-course.ts";
import { listOutcomes } from "./queries.ts";

export const noteOutcomeInput = z.object({
  conventionId: identity(),
  itemId: optionalIdentity(),
  text: paragraph(),
});

/** The office notes what was agreed (ustalenie), under an item or for the whole convention. */
export function noteOutcome(
  ctx: Context,
  { conventionId, itemId, text }: z.output<typeof noteOutcomeInput>,
): { conventionId: string; itemId: string | null } {
  return changeCourse(
    ctx,
    () => ({ conventionId, itemId }),
    (tx) => {
      const position = (listOutcomes(tx, conventionId).at(-1)?.position ?? 0) + 1;
      const outcome = {
        id: ctx.newId(),
        conventionId,
        agendaItemId: itemId,
        position,
        text,
      };
      tx.insert(agendaOutcomes).values(outcome).run();
      return ["agenda.outcome-noted", { item: itemId, outcome: outcome.id }];
    },
  );
}
