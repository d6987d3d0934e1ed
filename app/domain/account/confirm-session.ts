import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageOwn } from "./policy.ts";

export const confirmSessionInput = z.object({ accountId: identity(), sessionIdHash: identity() });

/** One gave the password again in a session of one's own: from now on it counts as fresh. The password was checked before. */
export function confirmSession(
  ctx: Context,
  { accountId, sessionIdHash }: z.output<typeof confirmSessionInput>,
): void {
  permit(mayManageOwn(ctx.actor, accountId));
  const mine = and(eq(sessions.accountId, accountId), eq(sessions.idHash, sessionIdHash));
  keep(ctx, (tx) => tx.update(sessions).set({ confirmedAt: ctx.now().toISOString() }).where(mine).run());
}
