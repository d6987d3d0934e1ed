import { eq } from "drizzle-orm";
import { z } from "zod";
import { districts } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { districtFields } from "./found-district.ts";
import { mayManageCouncil } from "./policy.ts";
import { getDistrict, listDistricts } from "./queries.ts";
import { romanOf } from "./rules.ts";

export const editDistrictInput = z.object({ districtId: identity(), ...districtFields });

/** What is known of a district is corrected; its address on the web stays. Refuses another district's number. */
export function editDistrict(
  ctx: Context,
  { districtId, ...said }: z.output<typeof editDistrictInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const district = getDistrict(tx, districtId);
    const isTaken = listDistricts(tx, district.bodyId).some(
      (other) => other.number === said.number && other.id !== districtId,
    );
    refuseOn(isTaken ? [because("district-number-taken")] : []);
    tx.update(districts)
      .set({ ...said, roman: romanOf(said.number) })
      .where(eq(districts.id, districtId))
      .run();
    record("district.edited", districtId, { number: said.number, name: said.name });
    return { id: districtId };
  });
}
