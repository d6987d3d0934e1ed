import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageOwn } from "./policy.ts";

export const endOtherSessionsInput = z.object({ accountId: identity(), sessionIdHash: identity() });

/** One signs out everywhere except here. */
export function endOtherSessions(
  ctx: Context,
  { accountId, sessionIdHash }: z.output<typeof endOtherSessionsInput>,
): void {
  permit(mayManageOwn(ctx.actor, accountId));
  keep(ctx, (tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.accountId, accountId), ne(sessions.idHash, sessionIdHash)))
      .run(),
  );
}
