import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { resolutionIndications } from "#schema/resolutions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { getIndication } from "./queries.ts";

export const removeIndicationInput = z.object({ indicationId: identity() });

/** A name put down by mistake is struck, with a trace in the chain; the others close ranks. */
export function removeIndication(
  ctx: Context,
  { indicationId }: z.output<typeof removeIndicationInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const indication = getIndication(tx, indicationId);

    tx.delete(resolutionIndications).where(eq(resolutionIndications.id, indicationId)).run();
    const left = tx
      .select()
      .from(resolutionIndications)
      .where(eq(resolutionIndications.resolutionId, indication.resolutionId))
      .orderBy(asc(resolutionIndications.position))
      .limit(500)
      .all();
    left.forEach(
      (row, at) =>
        void tx
          .update(resolutionIndications)
          .set({ position: at + 1 })
          .where(eq(resolutionIndications.id, row.id))
          .run(),
    );
    record("resolution.indication-removed", indication.resolutionId, { name: indication.name });
    return { id: indication.resolutionId };
  });
}
