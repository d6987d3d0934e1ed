import { eq } from "drizzle-orm";
import { z } from "zod";
import { units } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getUnit } from "./queries.ts";

export const closeUnitInput = z.object({ unitId: identity() });

/** A unit is chosen no more; what it said stays. Refuses one that is closed already. */
export function closeUnit(ctx: Context, { unitId }: z.output<typeof closeUnitInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const unit = getUnit(tx, unitId);
    refuseOn(unit.closedOn ? [because("unit-closed")] : []);
    tx.update(units)
      .set({ closedOn: polishDay(ctx.now()) })
      .where(eq(units.id, unitId))
      .run();
    record("body.unit-closed", unit.bodyId, { name: unit.name });
    return { id: unitId };
  });
}
