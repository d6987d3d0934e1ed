import { z } from "zod";
import { accessLinks } from "#schema/housekeeping";
import { getAccount } from "../account/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, optionalIdentity } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayIssueAccessLink } from "./policy.ts";
import { expiryOf } from "./rules.ts";

export const issueAccessLinkInput = z.object({
  purpose: choice(["sign-in", "set-up", "account-invitation"]),
  accountId: optionalIdentity(),
});

/**
 * Makes a one-time address for an account, or for the set-up, and hands out its secret: only the hash is kept.
 * Refuses a closed account.
 */
export function issueAccessLink(
  ctx: Context,
  { purpose, accountId }: z.output<typeof issueAccessLinkInput>,
): { token: string; expiresAt: string } {
  return keep(ctx, (tx) => {
    permit(mayIssueAccessLink(ctx.actor, purpose));
    if (purpose !== "set-up")
      refuseOn(getAccount(tx, found(accountId)).closedOn ? [because("account-closed")] : []);

    const now = ctx.now();
    const token = ctx.newSecret();
    const expiresAt = expiryOf(purpose, now).toISOString();
    tx.insert(accessLinks)
      .values({
        tokenHash: sha256(token),
        purpose,
        accountId: purpose === "set-up" ? null : accountId,
        expiresAt,
      })
      .run();
    return { token, expiresAt };
  });
}
