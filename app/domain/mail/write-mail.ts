import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { mails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayDeliverMail } from "./policy.ts";
import { getMail } from "./queries.ts";

export const writeMailInput = z.object({
  mailId: identity(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.string().nullable(),
  calendarMethod: choice(["REQUEST", "CANCEL"]).nullable(),
  replyTo: z.string().nullable(),
  unsubscribeUrl: z.string().nullable(),
  secrets: z.array(z.string()),
  /** Letters that this one, a digest, carries. */
  carries: z.array(identity()),
});

/** The letter's words, fixed once: every retry sends just these. The letters that a digest carries are done with it. */
export function writeMail(ctx: Context, input: z.output<typeof writeMailInput>): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayDeliverMail(ctx.actor));
    const { mailId, carries, ...words } = input;
    const mail = getMail(tx, mailId);
    if (mail.subject !== null) return { id: mailId };
    tx.update(mails).set(words).where(eq(mails.id, mailId)).run();
    if (carries.length > 0)
      tx.update(mails)
        .set({ state: "carried", carriedById: mailId, settledAt: ctx.now().toISOString() })
        .where(inArray(mails.id, carries))
        .run();
    return { id: mailId };
  });
}
