import { eq } from "drizzle-orm";
import { z } from "zod";
import { officeHoldings } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { day, identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getOfficeHolding, listOfficeHoldings } from "./queries.ts";
import { isBackwards, spansOverlap } from "./rules.ts";

export const leaveOfficeInput = z.object({ holdingId: identity(), untilOn: day() });

/** An office has its last day with this person. Refuses one before the first, or in the next chair's time. */
export function leaveOffice(
  ctx: Context,
  { holdingId, untilOn }: z.output<typeof leaveOfficeInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const holding = getOfficeHolding(tx, holdingId);
    const span = { from: holding.fromOn, until: untilOn };
    const others = listOfficeHoldings(tx, holding.bodyId).filter(
      (row) => row.holding.isConventionChair && row.holding.id !== holdingId,
    );
    const clash = others.find((row) =>
      spansOverlap(span, { from: row.holding.fromOn, until: row.holding.untilOn }),
    );
    refuseOn([
      ...(isBackwards(span) ? [because("ends-before-it-starts")] : []),
      ...(holding.isConventionChair && clash ? [because("chair-overlaps", { name: clash.name })] : []),
    ]);
    tx.update(officeHoldings).set({ untilOn }).where(eq(officeHoldings.id, holdingId)).run();
    record("body.office-left", holding.bodyId, { personId: holding.personId, title: holding.title, untilOn });
    return { id: holdingId };
  });
}
