import { z } from "zod";
import { accessLinks } from "#schema/housekeeping";
import { getAccount } from "../account/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayIssueAccessLink } from "./policy.ts";
import { expiryOf, isEntry } from "./rules.ts";

export const issueAccessLinkInput = z.object({
  purpose: choice([
    "sign-in",
    "set-up",
    "account-invitation",
    "password",
    "invitation",
    "date-poll",
    "presenter",
    "referral",
    "promise",
    "minutes-review",
    "subscription",
    "unsubscribe",
  ]),
  accountId: optionalIdentity().optional(),
  subjectId: optionalIdentity().optional(),
  personId: optionalIdentity().optional(),
  holderName: optionalText().optional(),
  /** When its record ends, if that is earlier than the purpose's own term. */
  endsAt: z.string().nullable().optional(),
});

/**
 * Makes an address whose secret opens one thing: an account, the set-up, or one record of somebody without an account.
 * Hands out the secret: only its hash is kept. Refuses a closed account.
 */
export function issueAccessLink(
  ctx: Context,
  input: z.output<typeof issueAccessLinkInput>,
): { token: string; expiresAt: string } {
  return keep(ctx, (tx) => {
    const { purpose, accountId = null, subjectId = null, personId = null, holderName = null, endsAt } = input;
    permit(mayIssueAccessLink(ctx.actor, purpose));
    if (isEntry(purpose) && purpose !== "set-up")
      refuseOn(getAccount(tx, found(accountId)).closedOn ? [because("account-closed")] : []);
    if (!isEntry(purpose)) found(subjectId);

    const now = ctx.now();
    const token = ctx.newSecret();
    const natural = expiryOf(purpose, now).toISOString();
    const expiresAt = endsAt && endsAt < natural ? endsAt : natural;
    tx.insert(accessLinks)
      .values({
        tokenHash: sha256(token),
        purpose,
        accountId: purpose === "set-up" ? null : accountId,
        subjectId,
        personId,
        holderName,
        expiresAt,
      })
      .run();
    return { token, expiresAt };
  });
}
