import { z } from "zod";
import { lateDeeds } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { heldAt, instantHeld } from "../kernel/held-at.ts";
import { found, permit } from "../kernel/refusal.ts";
import { mayHandOverLate } from "./policy.ts";
import { findLateDeed } from "./queries.ts";
import type { LateDeed } from "./queries.ts";

export const keepLateDeedInput = z.object({
  conventionId: identity(),
  deed: text(60),
  requestKey: text(64),
  heldAt: heldAt(),
});

/**
 * What was done without network and refused when it arrived, with why: kept until the clerk has settled it, never dropped.
 * No fact and no event, for nothing has happened by the record. The same again is kept once.
 */
export function keepLateDeed(
  ctx: Context,
  { conventionId, deed, requestKey, heldAt: claimed }: z.output<typeof keepLateDeedInput>,
  { fields, reasons }: Pick<LateDeed, "fields" | "reasons">,
): { id: string; conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayHandOverLate(ctx.actor));
    const accountId = found(ctx.actor.accountId);
    getConvention(tx, conventionId);
    const known = findLateDeed(tx, accountId, requestKey);
    if (known) return { id: known.id, conventionId };

    const id = ctx.newId();
    tx.insert(lateDeeds)
      .values({
        id,
        accountId,
        conventionId,
        deed,
        requestKey,
        fields,
        reasons,
        heldAt: instantHeld(ctx.now(), claimed),
        arrivedAt: ctx.now().toISOString(),
      })
      .run();
    return { id, conventionId };
  });
}
