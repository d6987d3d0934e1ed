import { eq } from "drizzle-orm";
import { z } from "zod";
import { lateDeeds } from "#schema/proceedings";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayHandOverLate } from "./policy.ts";
import { getLateDeed } from "./queries.ts";

export const settleLateDeedInput = z.object({ lateDeedId: identity() });

/** The clerk has seen what was refused, and wrote it down in another way or let it be. It leaves the list. */
export function settleLateDeed(
  ctx: Context,
  { lateDeedId }: z.output<typeof settleLateDeedInput>,
): { conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayHandOverLate(ctx.actor));
    const { conventionId } = getLateDeed(tx, lateDeedId);
    tx.update(lateDeeds)
      .set({ settledAt: ctx.now().toISOString() })
      .where(eq(lateDeeds.id, lateDeedId))
      .run();
    return { conventionId };
  });
}
