import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#schema/accounts";
import { sessions } from "#schema/housekeeping";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageOwn } from "./policy.ts";
import { getAccount } from "./queries.ts";

export const setPasswordInput = z.object({
  accountId: identity(),
  passwordHash: z.string().startsWith("$argon2id$"),
  sessionIdHash: z.string().nullable(),
});

/**
 * One sets one's own password; it comes hashed, because hashing takes its time outside the transaction.
 * Every other session of the account ends. Refuses a closed account.
 */
export function setPassword(
  ctx: Context,
  { accountId, passwordHash, sessionIdHash }: z.output<typeof setPasswordInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageOwn(ctx.actor, accountId));
    refuseOn(getAccount(tx, accountId).closedOn ? [because("account-closed")] : []);

    tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId)).run();
    tx.delete(sessions)
      .where(and(eq(sessions.accountId, accountId), ne(sessions.idHash, sessionIdHash ?? "")))
      .run();
    record("account.password-set", accountId);
    return { id: accountId };
  });
}
