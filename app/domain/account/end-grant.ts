import { eq } from "drizzle-orm";
import { z } from "zod";
import { grants } from "#schema/accounts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { addDays, polishDay } from "../kernel/polish-time.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { countOtherAdmins, findGrant } from "./queries.ts";
import { obstaclesToLosingAdmin } from "./rules.ts";

export const endGrantInput = z.object({ grantId: identity() });

/** An administrator takes a role back, at once: yesterday was its last day. Refuses one taken back before, and the last administrator's. */
export function endGrant(ctx: Context, { grantId }: z.output<typeof endGrantInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    const grant = found(findGrant(tx, grantId));
    const today = polishDay(ctx.now());
    found(grant.untilOn === null ? grant : null);
    refuseOn(obstaclesToLosingAdmin(grant.role === "admin", countOtherAdmins(tx, grant.accountId, today)));

    tx.update(grants)
      .set({ untilOn: addDays(today, -1) })
      .where(eq(grants.id, grantId))
      .run();
    record("account.grant-ended", grant.accountId, { role: grant.role });
    return { id: grant.accountId };
  });
}
