import type { ReadDb } from "#db/client";
import { listSpine } from "#domain/audit/chain-queries";
import type { Flaw } from "#domain/audit/rules";
import { checkpointText } from "#domain/checkpoint/rules";
import type { Checkpoint } from "#domain/checkpoint/rules";
import type { Witness } from "./checkpoints-file.ts";
import { isSignedBy } from "./signature.ts";
import type { WalkedChain } from "./verify-chain.ts";
import type { CheckedKeys } from "./verify-keys.ts";

export type CheckedCheckpoints = {
  flaws: Flaw[];
  /** The last checkpoint that a trusted key signed and that the chain fits. */
  lastGood: Checkpoint | null;
};

/**
 * Holds the chain against every signed head, those in the table and those in the file outside. A chain that was cut, or whose
 * hashes were all reckoned anew after an edit, does not fit.
 */
export function verifyCheckpoints(
  db: ReadDb,
  own: readonly Checkpoint[],
  { checkpoints: outside, spine }: Witness,
  { known, trusted }: CheckedKeys,
  chain: WalkedChain,
): CheckedCheckpoints {
  const flaws: Flaw[] = [];
  const flawOf = (what: Flaw["what"], { number, sequence }: Checkpoint): void =>
    void flaws.push({ sequence, what, record: `checkpoint ${number}` });
  const isSigned = (checkpoint: Checkpoint) =>
    isSignedBy(known.get(checkpoint.keyId) ?? "", checkpointText(checkpoint), checkpoint.signature);

  const signed = new Map<string, Checkpoint>();
  let number = 0;
  for (const checkpoint of own) {
    if (!isSigned(checkpoint)) flawOf("checkpoint", checkpoint);
    else signed.set(checkpoint.signature, checkpoint);
    if (checkpoint.number !== ++number) flawOf("checkpoint-missing", { ...checkpoint, number });
    number = checkpoint.number;
  }
  for (const checkpoint of outside) {
    if (!isSigned(checkpoint)) flawOf("checkpoint", checkpoint);
    else if (!signed.has(checkpoint.signature)) {
      flawOf("checkpoint-missing", checkpoint);
      signed.set(checkpoint.signature, checkpoint);
    }
  }

  let lastGood: Checkpoint | null = null;
  let fitting = 0;
  for (const checkpoint of [...signed.values()].toSorted((one, other) => one.sequence - other.sequence)) {
    const { sequence, head } = checkpoint;
    if (chain.hashes.get(sequence) === head) {
      fitting = sequence;
      if (trusted.has(checkpoint.keyId)) lastGood = checkpoint;
      continue;
    }
    if (sequence > chain.last) flawOf("event-missing", checkpoint);
    else {
      flawOf("rewritten", checkpoint);
      // Without the spine only the stretch is known: everything it touched may be what was altered.
      if (spine.size === 0)
        flaws.push(
          ...recordsBetween(db, fitting, sequence).map((record) => ({
            sequence,
            what: "rewritten-between" as const,
            record,
          })),
        );
    }
    break; // what follows a rewritten event cannot fit either
  }
  return { flaws, lastGood };
}

function recordsBetween(db: ReadDb, after: number, until: number): string[] {
  const touched = new Set<string>();
  for (let from = after; ; ) {
    const page = listSpine(db, from, until);
    const last = page.at(-1);
    if (!last) return [...touched];
    for (const { record } of page) touched.add(record);
    from = last.sequence;
  }
}
