import { eq } from "drizzle-orm";
import { z } from "zod";
import { mails } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalText } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayDeliverMail } from "./policy.ts";
import { getMail } from "./queries.ts";
import type { Mail } from "./queries.ts";
import { nextAttempt, withoutSecrets } from "./rules.ts";

export const settleMailInput = z.object({
  mailId: identity(),
  /** sent: the mail server took it; refused: it never will; not-reached: try again; kept: there is no mail server; dropped: nothing left to say. */
  outcome: choice(["sent", "refused", "not-reached", "kept", "dropped"]),
  /** What the mail server said, or why it was not reached. */
  problem: optionalText(500),
});

/** How one try to hand a letter over went: it has left, is tried again later, or is given up. Its secrets leave with it. */
export function settleMail(
  ctx: Context,
  { mailId, outcome, problem }: z.output<typeof settleMailInput>,
): { state: Mail["state"] } {
  return keep(ctx, (tx) => {
    permit(mayDeliverMail(ctx.actor));
    const mail = getMail(tx, mailId);
    const hasLeftAllTheSame = mail.state === "dropped" && outcome === "sent"; // dropped while it was on its way
    if (mail.state !== "waiting" && !hasLeftAllTheSame) return { state: mail.state };
    const now = ctx.now();
    const firstAttemptAt = mail.firstAttemptAt ?? now.toISOString();
    const attempts = mail.attempts + 1;
    const next = outcome === "not-reached" ? nextAttempt(attempts, new Date(firstAttemptAt), now) : null;
    const state = {
      sent: "sent",
      kept: "kept",
      dropped: "dropped",
      refused: "failed",
      "not-reached": "failed",
    } as const;
    const settled = next === null;
    const left = outcome === "sent";
    const strip = (text: string | null) =>
      left && text !== null ? withoutSecrets(text, mail.secrets) : text;
    tx.update(mails)
      .set({
        state: settled ? state[outcome] : "waiting",
        dueAt: next?.toISOString() ?? mail.dueAt,
        attempts,
        firstAttemptAt,
        lastAttemptAt: now.toISOString(),
        lastProblem: mail.bouncedAt ? mail.lastProblem : problem,
        settledAt: settled ? now.toISOString() : null,
        text: strip(mail.text),
        html: strip(mail.html),
        unsubscribeUrl: strip(mail.unsubscribeUrl),
        secrets: left ? [] : mail.secrets,
      })
      .where(eq(mails.id, mailId))
      .run();
    return { state: settled ? state[outcome] : "waiting" };
  });
}
