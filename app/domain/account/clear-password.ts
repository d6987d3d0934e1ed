import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#schema/accounts";
import { sessions } from "#schema/housekeeping";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { getAccount } from "./queries.ts";

export const clearPasswordInput = z.object({ accountId: identity() });

/** An administrator clears a forgotten password: every session ends, and the next one-time address leads to setting a new one. */
export function clearPassword(
  ctx: Context,
  { accountId }: z.output<typeof clearPasswordInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    getAccount(tx, accountId);
    tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId)).run();
    tx.delete(sessions).where(eq(sessions.accountId, accountId)).run();
    record("account.password-cleared", accountId);
    return { id: accountId };
  });
}
