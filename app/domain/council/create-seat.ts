import { z } from "zod";
import type { WriteDb } from "#db/client";
import { seats } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Recorder, Context } from "../kernel/context.ts";
import { identity, optionalIdentity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { findSeatOf, getBody, getDistrict } from "./queries.ts";

export const createSeatInput = z.object({ bodyId: identity(), districtId: optionalIdentity() });
type SeatInput = z.output<typeof createSeatInput>;

/** A district, or (without one) the chair, gets a place in a body. Refuses a second one. */
export function createSeat(ctx: Context, input: SeatInput): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getBody(tx, input.bodyId);
    if (input.districtId !== null) getDistrict(tx, input.districtId);
    return addSeat(ctx, tx, record, input);
  });
}

/** The same inside another verb's change: a district comes with its seat, a convention with its chair's. */
export function addSeat(ctx: Context, tx: WriteDb, record: Recorder, input: SeatInput): { id: string } {
  refuseOn(findSeatOf(tx, input.bodyId, input.districtId) ? [because("seat-exists")] : []);
  const id = ctx.newId();
  tx.insert(seats)
    .values({ id, ...input })
    .run();
  record("seat.created", id, { districtId: input.districtId });
  return { id };
}
