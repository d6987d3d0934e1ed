import { signingKeys } from "#schema/seals";
import { change } from "../kernel/change.ts";
import type { Context, Signer } from "../kernel/context.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { findCurrentKey } from "./queries.ts";
import { endorsementText } from "./rules.ts";

/**
 * From now on another key signs. `endorsedBy` is the key used until now, which vouches for the new one; null for the very first,
 * and where the old one is lost: whoever verifies is told so for ever. Only the command line and the first start do it.
 */
export function introduceSigningKey(
  ctx: Context,
  { key, endorsedBy }: { key: Pick<Signer, "keyId" | "publicKey">; endorsedBy: Signer | null },
): { keyId: string } {
  return change(ctx, (tx, record) => {
    permit(ctx.actor.kind === "system");
    const current = findCurrentKey(tx);
    refuseOn(
      current?.id === key.keyId || (endorsedBy !== null && endorsedBy.keyId !== current?.id)
        ? [because("signing-key-not-current")]
        : [],
    );

    const row = {
      id: key.keyId,
      publicKey: key.publicKey,
      introducedAt: ctx.now().toISOString(),
      previousKeyId: current?.id ?? null,
    };
    const endorsement = endorsedBy?.sign(endorsementText(row)) ?? null;
    tx.insert(signingKeys)
      .values({ ...row, endorsement })
      .run();
    record("signing-key.introduced", key.keyId, { endorsed: endorsement !== null });
    return { keyId: key.keyId };
  });
}
