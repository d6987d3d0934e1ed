import { eq } from "drizzle-orm";
import { conventions } from "#schema/conventions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { EventType } from "../kernel/events.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageConventions } from "./policy.ts";
import { getConvention } from "./queries.ts";
import type { Convention } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

/** One step along planned → convened → in-session → closed, or to cancelled; what the named verbs share. */
export function moveConvention(
  ctx: Context,
  conventionId: string,
  step: Parameters<typeof obstaclesToStep>[1],
  to: Partial<Convention> | ((convention: Convention) => Partial<Convention>),
  event: EventType,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn(obstaclesToStep(convention, step));

    tx.update(conventions)
      .set(typeof to === "function" ? to(convention) : to)
      .where(eq(conventions.id, conventionId))
      .run();
    record(event, conventionId);
    return { id: conventionId };
  });
}
