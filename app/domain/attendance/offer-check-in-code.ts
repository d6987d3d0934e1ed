import { eq } from "drizzle-orm";
import { z } from "zod";
import { checkInCodes } from "#schema/proceedings";
import { codeFrom } from "../account/rules.ts";
import { getConvention } from "../convention/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayOfferCheckIn } from "./policy.ts";
import { obstaclesToKeepingPresence } from "./rules.ts";

export const offerCheckInCodeInput = z.object({ conventionId: identity() });

/** Shows a code of six digits in the room; a new one takes the place of the old. No fact: whoever reads it only says to be here. Refuses outside a session. */
export function offerCheckInCode(
  ctx: Context,
  { conventionId }: z.output<typeof offerCheckInCodeInput>,
): { conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayOfferCheckIn(ctx.actor));
    refuseOn(obstaclesToKeepingPresence(getConvention(tx, conventionId)));
    tx.delete(checkInCodes).where(eq(checkInCodes.conventionId, conventionId)).run();
    tx.insert(checkInCodes)
      .values({ conventionId, code: codeFrom(sha256(ctx.newSecret())), madeAt: ctx.now().toISOString() })
      .run();
    return { conventionId };
  });
}
