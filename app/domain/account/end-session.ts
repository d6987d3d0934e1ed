import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageOwn } from "./policy.ts";

export const endSessionInput = z.object({ accountId: identity(), sessionIdHash: identity() });

/** One signs another of one's devices out. What is not one's own is simply not found, and nothing happens. */
export function endSession(
  ctx: Context,
  { accountId, sessionIdHash }: z.output<typeof endSessionInput>,
): void {
  permit(mayManageOwn(ctx.actor, accountId));
  keep(ctx, (tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.accountId, accountId), eq(sessions.idHash, sessionIdHash)))
      .run(),
  );
}
