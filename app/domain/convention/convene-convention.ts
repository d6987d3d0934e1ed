import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { agendaItems } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageConventions } from "./policy.ts";
import { getConvention, isAddressTaken } from "./queries.ts";
import { addressFor, obstaclesToConvening } from "./rules.ts";

export const conveneConventionInput = z.object({ conventionId: identity() });

/** The office announces a convention: from now on it is public and has its permanent address. Lists every obstacle at once. */
export function conveneConvention(
  ctx: Context,
  { conventionId }: z.output<typeof conveneConventionInput>,
): { id: string; address: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const items = tx
      .select({ total: count() })
      .from(agendaItems)
      .where(eq(agendaItems.conventionId, conventionId))
      .get();
    refuseOn(obstaclesToConvening(convention, items?.total ?? 0, polishDay(ctx.now())));

    const address =
      convention.address ??
      addressFor(convention.heldOn, (wanted) => isAddressTaken(tx, convention.bodyId, wanted));
    tx.update(conventions).set({ state: "convened", address }).where(eq(conventions.id, conventionId)).run();
    record("convention.convened", conventionId, { address });
    return { id: conventionId, address };
  });
}
