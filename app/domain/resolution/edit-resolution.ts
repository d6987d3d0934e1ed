import { eq } from "drizzle-orm";
import { z } from "zod";
import { resolutions } from "#schema/resolutions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { getResolution } from "./queries.ts";
import { obstaclesInItem, resolutionFields } from "./table-resolution.ts";

export const editResolutionInput = z.object({ resolutionId: identity(), ...resolutionFields });

/** The office corrects the words or the filing of a resolution. Its number and its vote stay what they are. */
export function editResolution(
  ctx: Context,
  { resolutionId, ...said }: z.output<typeof editResolutionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const resolution = getResolution(tx, resolutionId);
    refuseOn(obstaclesInItem(tx, said.agendaItemId, resolution.conventionId));

    tx.update(resolutions).set(said).where(eq(resolutions.id, resolutionId)).run();
    record("resolution.edited", resolutionId);
    return { id: resolutionId };
  });
}
