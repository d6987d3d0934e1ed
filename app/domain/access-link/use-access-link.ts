import { eq } from "drizzle-orm";
import { z } from "zod";
import { accessLinks } from "#schema/housekeeping";
import { findAccount } from "../account/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice } from "../kernel/fields.ts";
import { because, found, Refusal, refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { findAccessLink } from "./queries.ts";
import { isEntry, obstaclesToEntering } from "./rules.ts";
import type { EntryPurpose } from "./rules.ts";

export const useAccessLinkInput = z.object({
  token: z.string().max(100, "not-a-choice"),
  /** Said by the page that sets a forgotten password: such an address does that, and never signs anybody in. */
  as: choice(["password"]).optional(),
});

/** Whoever holds the secret uses the address up. Refuses one that is used, out of date, unknown, or of a closed account. */
export function useAccessLink(
  ctx: Context,
  { token, as }: z.output<typeof useAccessLinkInput>,
): { purpose: EntryPurpose; accountId: string | null } {
  return keep(ctx, (tx) => {
    const now = ctx.now();
    const link = findAccessLink(tx, token);
    const account = link?.accountId ? findAccount(tx, link.accountId) : undefined;
    refuseOn(account?.closedOn ? [because("link-used-or-expired")] : obstaclesToEntering(link, now));
    const { purpose, accountId } = found(link);
    if (!isEntry(purpose) || (purpose === "password") !== (as === "password"))
      throw new Refusal([because("link-used-or-expired")]);

    tx.update(accessLinks)
      .set({ usedAt: now.toISOString() })
      .where(eq(accessLinks.tokenHash, sha256(token)))
      .run();
    return { purpose, accountId };
  });
}
