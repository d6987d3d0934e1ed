import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#schema/accounts";
import { sessions } from "#schema/housekeeping";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { countOtherAdmins, getAccount, listRolesOn } from "./queries.ts";
import { obstaclesToLosingAdmin } from "./rules.ts";

export const closeAccountInput = z.object({ accountId: identity() });

/** An administrator closes an account: its sessions end in the same transaction. Refuses the last administrator's. */
export function closeAccount(
  ctx: Context,
  { accountId }: z.output<typeof closeAccountInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    const account = getAccount(tx, accountId);
    const today = polishDay(ctx.now());
    const isAdminNow = listRolesOn(tx, accountId, today).includes("admin");
    refuseOn([
      ...(account.closedOn ? [because("account-closed")] : []),
      ...obstaclesToLosingAdmin(isAdminNow, countOtherAdmins(tx, accountId, today)),
    ]);

    tx.update(accounts).set({ closedOn: today }).where(eq(accounts.id, accountId)).run();
    tx.delete(sessions).where(eq(sessions.accountId, accountId)).run();
    record("account.closed", accountId);
    return { id: accountId };
  });
}
