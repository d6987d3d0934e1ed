import { eq } from "drizzle-orm";
import { z } from "zod";
import { conventions } from "#schema/conventions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalParagraph } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageConventions } from "./policy.ts";
import { getConvention } from "./queries.ts";

export const writePublicSummaryInput = z.object({
  conventionId: identity(),
  lead: optionalParagraph(),
  leadEn: optionalParagraph(),
});

/** The clerk's own lead of the public summary; the record fills the rest. Published with the next edition. */
export function writePublicSummary(
  ctx: Context,
  { conventionId, lead, leadEn }: z.output<typeof writePublicSummaryInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    getConvention(tx, conventionId);

    tx.update(conventions).set({ lead, leadEn }).where(eq(conventions.id, conventionId)).run();
    record("convention.summary-written", conventionId);
    return { id: conventionId };
  });
}
