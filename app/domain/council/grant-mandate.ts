import { z } from "zod";
import { mandates } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, day, identity, optionalDay, optionalIdentity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getPerson, getSeat, getTerm, listMandates } from "./queries.ts";
import { obstaclesToMandate } from "./rules.ts";

export const grantMandateInput = z.object({
  seatId: identity(),
  personId: identity(),
  termId: optionalIdentity(),
  role: choice(["chair", "deputy"]),
  fromOn: day(),
  untilOn: optionalDay(),
});

/**
 * A person holds a seat from a day on, as its chair or as a deputy who may stand in.
 * Refuses a second chair on any day: somebody's mandate ends before the next one's begins.
 */
export function grantMandate(ctx: Context, input: z.output<typeof grantMandateInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getSeat(tx, input.seatId);
    getPerson(tx, input.personId);
    if (input.termId !== null) getTerm(tx, input.termId);
    refuseOn(
      obstaclesToMandate(
        input,
        listMandates(tx, input.seatId).map(({ mandate }) => mandate),
      ),
    );

    const id = ctx.newId();
    tx.insert(mandates)
      .values({ id, ...input })
      .run();
    record("seat.mandate-granted", input.seatId, {
      personId: input.personId,
      role: input.role,
      fromOn: input.fromOn,
    });
    return { id };
  });
}
