import { z } from "zod";
import { incomingMails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayTakeIncomingMail } from "./policy.ts";
import { findIncomingMail } from "./queries.ts";
import { incomingOutcomes, incomingReasons } from "./rules.ts";

export const noteIncomingMailInput = z.object({
  /** SHA-256 of the letter as it arrived. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  fromAddress: z.string().max(254).nullable(),
  subject: z.string().max(300).nullable(),
  excerpt: z.string().max(1000).nullable(),
  outcome: choice(incomingOutcomes),
  reason: choice(incomingReasons),
  conventionId: z.string().nullable(),
  attendanceId: z.string().nullable(),
  proposedAt: z.string().nullable(),
});

/** Writes down a letter that came in and what was made of it; the same letter again changes nothing. */
export function noteIncomingMail(
  ctx: Context,
  input: z.output<typeof noteIncomingMailInput>,
): { id: string; isNew: boolean } {
  return keep(ctx, (tx) => {
    permit(mayTakeIncomingMail(ctx.actor));
    const known = findIncomingMail(tx, input.contentHash);
    if (known) return { id: known.id, isNew: false };
    const id = ctx.newId();
    tx.insert(incomingMails)
      .values({ ...input, id, receivedAt: ctx.now().toISOString() })
      .run();
    return { id, isNew: true };
  });
}
