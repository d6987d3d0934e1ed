import { z } from "zod";
import { grants } from "#schema/accounts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { getAccount, listRolesOn } from "./queries.ts";
import { grantableRoles } from "./rules.ts";

export const grantRoleInput = z.object({ accountId: identity(), role: choice(grantableRoles) });

/**
 * An administrator grants a role from today on; granting what is held already changes nothing.
 * Refuses a closed account. Chair together with admin is allowed, and the event says so.
 */
export function grantRole(
  ctx: Context,
  { accountId, role }: z.output<typeof grantRoleInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    const account = getAccount(tx, accountId);
    refuseOn(account.closedOn ? [because("account-closed")] : []);

    const today = polishDay(ctx.now());
    const held = listRolesOn(tx, accountId, today);
    if (!held.includes(role))
      tx.insert(grants).values({ id: ctx.newId(), accountId, role, fromOn: today }).run();
    const all = [...held, role];
    record("account.granted", accountId, {
      role,
      isChairAndAdmin: all.includes("chair") && all.includes("admin"),
    });
    return { id: accountId };
  });
}
