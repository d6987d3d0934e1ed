import { z } from "zod";
import { minutesPresences } from "#schema/writing";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { mayTypeMinutes } from "./policy.ts";
import { findMinutes } from "./queries.ts";

export const markPresenceInput = z.object({ conventionId: identity(), sectionId: optionalIdentity() });

/** The clerk has the minutes open, and is in this section or in none. Said every few seconds; it counts for half a minute. */
export function markPresence(
  ctx: Context,
  { conventionId, sectionId }: z.output<typeof markPresenceInput>,
): { conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayTypeMinutes(ctx.actor));
    found(findMinutes(tx, conventionId));
    const seen = { name: ctx.actor.name, sectionId, seenAt: ctx.now().toISOString() };
    tx.insert(minutesPresences)
      .values({ accountId: found(ctx.actor.accountId), conventionId, ...seen })
      .onConflictDoUpdate({
        target: [minutesPresences.accountId, minutesPresences.conventionId],
        set: seen,
      })
      .run();
    return { conventionId };
  });
}
