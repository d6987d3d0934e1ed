import type { checkpoints } from "#schema/seals";
import { canonicalJson } from "../kernel/seal.ts";

export type Checkpoint = typeof checkpoints.$inferSelect;

/** What a checkpoint's signature covers. */
export const checkpointText = ({
  number,
  sequence,
  head,
  signedAt,
  keyId,
}: Omit<Checkpoint, "signature">): string =>
  canonicalJson({ kind: "checkpoint", number, sequence, head, signedAt, keyId });
