import { eq } from "drizzle-orm";
import { z } from "zod";
import { mandates } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { day, identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getMandate, listMandates } from "./queries.ts";
import { obstaclesToMandate } from "./rules.ts";

export const endMandateInput = z.object({ mandateId: identity(), untilOn: day() });

/** A mandate has its last day; a day given before may be corrected. Refuses one before its first, or in the next holder's time. */
export function endMandate(
  ctx: Context,
  { mandateId, untilOn }: z.output<typeof endMandateInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const mandate = getMandate(tx, mandateId);
    const others = listMandates(tx, mandate.seatId)
      .map((row) => row.mandate)
      .filter((other) => other.id !== mandateId);
    refuseOn(obstaclesToMandate({ ...mandate, untilOn }, others));
    tx.update(mandates).set({ untilOn }).where(eq(mandates.id, mandateId)).run();
    record("seat.mandate-ended", mandate.seatId, { personId: mandate.personId, untilOn });
    return { id: mandateId };
  });
}
