import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#schema/accounts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { getAccount } from "./queries.ts";

export const reopenAccountInput = z.object({ accountId: identity() });

/** An administrator opens a closed account again, with the roles it had. */
export function reopenAccount(
  ctx: Context,
  { accountId }: z.output<typeof reopenAccountInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    getAccount(tx, accountId);
    tx.update(accounts).set({ closedOn: null }).where(eq(accounts.id, accountId)).run();
    record("account.reopened", accountId);
    return { id: accountId };
  });
}
