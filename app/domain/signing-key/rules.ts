import type { signingKeys } from "#schema/seals";
import { canonicalJson } from "../kernel/seal.ts";

export type SigningKey = typeof signingKeys.$inferSelect;

/** What the previous key signs when it vouches for the next one. */
export const endorsementText = ({
  id,
  publicKey,
  introducedAt,
  previousKeyId,
}: Omit<SigningKey, "endorsement">): string =>
  canonicalJson({ kind: "signing-key", keyId: id, publicKey, introducedAt, previousKeyId });
