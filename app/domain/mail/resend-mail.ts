import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { mails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayResendMail } from "./policy.ts";
import { getMail, listCarriedBy, listCopiesOf } from "./queries.ts";
import type { Mail } from "./queries.ts";
import { obstaclesToResending } from "./rules.ts";

export const resendMailInput = z.object({ mailId: identity() });

/**
 * The office sends a letter again. One that never left goes as itself, with its Message-ID; of one that did a copy goes,
 * with a Message-ID of its own. Either is written anew, from the record as it now is; a digest takes along what it
 * carried. Asked twice, it is sent once. Refuses a letter with nothing to send.
 */
export function resendMail(ctx: Context, { mailId }: z.output<typeof resendMailInput>): { id: string } {
  return keep(ctx, (tx) => {
    permit(mayResendMail(ctx.actor));
    const mail = getMail(tx, mailId);
    if (mail.state === "waiting") return { id: mailId };
    const underWay = listCopiesOf(tx, mailId).find((copy) => copy.state === "waiting");
    if (underWay) return { id: underWay.id };
    refuseOn(obstaclesToResending(mail));

    const letters = [mail, ...listCarriedBy(tx, mailId)];
    if (mail.state === "sent") return { id: copyAll(ctx, tx, letters) };
    tx.update(mails)
      .set({ ...unwritten, dueAt: ctx.now().toISOString() })
      .where(
        inArray(
          mails.id,
          letters.map(({ id }) => id),
        ),
      )
      .run();
    return { id: mailId };
  });
}

/** As a letter is before its turn. */
const unwritten = {
  state: "waiting",
  attempts: 0,
  firstAttemptAt: null,
  lastAttemptAt: null,
  lastProblem: null,
  settledAt: null,
  bouncedAt: null,
  subject: null,
  text: null,
  html: null,
  calendar: null,
  calendarMethod: null,
  replyTo: null,
  unsubscribeUrl: null,
  secrets: [],
  carriedById: null,
} satisfies Partial<Mail>;

/** New letters like these, the first of them first. Gives its identity. */
function copyAll(ctx: Context, tx: WriteDb, letters: Mail[]): string {
  const now = ctx.now().toISOString();
  const copies = letters.map((letter) => ({
    ...letter,
    ...unwritten,
    id: ctx.newId(),
    messageId: ctx.newSecret(),
    bundleKey: null,
    queuedAt: now,
    dueAt: now,
    resentFromId: letter.id,
  }));
  tx.insert(mails).values(copies).run();
  return copies[0]?.id ?? "";
}
