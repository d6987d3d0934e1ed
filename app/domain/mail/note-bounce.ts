import { eq } from "drizzle-orm";
import { z } from "zod";
import { mails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { text } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { mayDeliverMail } from "./policy.ts";
import { findMailByMessageId } from "./queries.ts";

export const noteBounceInput = z.object({
  /** Of our letter, as the report quotes it: `<…@…>`. Its secret is what shows that the report speaks of our letter. */
  messageId: text(),
  /** What the reader's mail server said. */
  diagnosis: text(500),
});

/** A letter came back. Notes when, the first time, and what the other side said. Refuses a letter we do not know. */
export function noteBounce(
  ctx: Context,
  { messageId, diagnosis }: z.output<typeof noteBounceInput>,
): { mailId: string } {
  return keep(ctx, (tx) => {
    permit(mayDeliverMail(ctx.actor));
    const mail = found(findMailByMessageId(tx, messageId));
    tx.update(mails)
      .set({ bouncedAt: mail.bouncedAt ?? ctx.now().toISOString(), lastProblem: diagnosis })
      .where(eq(mails.id, mail.id))
      .run();
    return { mailId: mail.id };
  });
}
