import { eq } from "drizzle-orm";
import { z } from "zod";
import { incomingMails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayReadIncomingMail } from "./policy.ts";
import { getIncomingMail } from "./queries.ts";

export const handleIncomingMailInput = z.object({ incomingMailId: identity() });

/** The office has seen to a letter: it moves from those that wait to the others. Done again, the first time stands. */
export function handleIncomingMail(
  ctx: Context,
  { incomingMailId }: z.output<typeof handleIncomingMailInput>,
): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayReadIncomingMail(ctx.actor));
    const { id, handledAt } = getIncomingMail(tx, incomingMailId);
    if (handledAt === null)
      tx.update(incomingMails)
        .set({ handledAt: ctx.now().toISOString() })
        .where(eq(incomingMails.id, id))
        .run();
    return { id };
  });
}
