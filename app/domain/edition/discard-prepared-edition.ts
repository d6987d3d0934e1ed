import { eq } from "drizzle-orm";
import { z } from "zod";
import { editions } from "#schema/editions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { mayDiscardEdition } from "./policy.ts";
import { findPreparedEdition } from "./queries.ts";

export const discardPreparedEditionInput = z.object({ conventionId: identity() });

/** The chair sends a prepared edition back, or the clerk takes it back; the draft stays as it is. A published one is beyond reach. */
export function discardPreparedEdition(
  ctx: Context,
  { conventionId }: z.output<typeof discardPreparedEditionInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayDiscardEdition(ctx.actor));
    const { id, number, contentHash } = found(findPreparedEdition(tx, conventionId));

    tx.delete(editions).where(eq(editions.id, id)).run();
    record("edition.discarded", conventionId, { number, contentHash });
    return { conventionId };
  });
}
