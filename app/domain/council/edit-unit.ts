import { eq } from "drizzle-orm";
import { z } from "zod";
import { units } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { optionalEmail } from "./list-unit.ts";
import { mayManageCouncil } from "./policy.ts";
import { getUnit } from "./queries.ts";

export const editUnitInput = z.object({
  unitId: identity(),
  name: text(),
  shortName: optionalText(40),
  email: optionalEmail(),
});

/** A unit gets another name, or the public address to which letters go. What it was called in old records stays. Refuses a closed one. */
export function editUnit(ctx: Context, { unitId, ...said }: z.output<typeof editUnitInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const unit = getUnit(tx, unitId);
    refuseOn(unit.closedOn ? [because("unit-closed")] : []);
    tx.update(units).set(said).where(eq(units.id, unitId)).run();
    record("body.unit-edited", unit.bodyId, { name: said.name });
    return { id: unitId };
  });
}
