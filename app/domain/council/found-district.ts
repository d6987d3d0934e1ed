import { z } from "zod";
import { districts } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import {
  count,
  identity,
  optionalCount,
  optionalDecimal,
  optionalMapSquare,
  optionalText,
  text,
} from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { addSeat } from "./create-seat.ts";
import { mayManageCouncil } from "./policy.ts";
import { getBody, listDistricts } from "./queries.ts";
import { romanOf, slugOf } from "./rules.ts";

/** What is known of a district; most of it may be unknown. */
export const districtFields = {
  number: count(99).refine((number) => number > 0, "required"),
  name: text(100).refine((name) => slugOf(name) !== "", "required"),
  address: optionalText(),
  statute: optionalText(100),
  councillors: optionalCount(100),
  areaKm2: optionalDecimal(),
  population: optionalCount(10_000_000),
  mapSquare: optionalMapSquare(),
};

export const foundDistrictInput = z.object({ bodyId: identity(), ...districtFields });

/**
 * A district enters the body, and its seat with it. Its address on the web follows from its name and stays.
 * Refuses a number or an address that another district has.
 */
export function foundDistrict(ctx: Context, input: z.output<typeof foundDistrictInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getBody(tx, input.bodyId);
    const slug = slugOf(input.name);
    const others = listDistricts(tx, input.bodyId);
    refuseOn([
      ...(others.some((other) => other.number === input.number) ? [because("district-number-taken")] : []),
      ...(others.some((other) => other.slug === slug) ? [because("slug-taken")] : []),
    ]);
    const id = ctx.newId();
    tx.insert(districts)
      .values({ ...input, id, slug, roman: romanOf(input.number) })
      .run();
    record("district.founded", id, { number: input.number, name: input.name });
    addSeat(ctx, tx, record, { bodyId: input.bodyId, districtId: id });
    return { id };
  });
}
