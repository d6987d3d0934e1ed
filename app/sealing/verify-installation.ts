import type { ReadDb } from "#db/client";
import type { Flaw } from "#domain/audit/rules";
import { eachCheckpoint } from "#domain/checkpoint/queries";
import type { Checkpoint } from "#domain/checkpoint/rules";
import { eachPublishedEdition } from "#domain/edition/manifest-queries";
import { eachKeptHash } from "#domain/edition/file-queries";
import { listSigningKeys } from "#domain/signing-key/queries";
import type { Witness } from "./checkpoints-file.ts";
import { walkChain } from "./verify-chain.ts";
import { verifyCheckpoints } from "./verify-checkpoints.ts";
import { verifyEditions } from "./verify-editions.ts";
import { verifyFiles } from "./verify-files.ts";
import { verifyKeys } from "./verify-keys.ts";

export type Evidence = {
  /** Where the bytes lie; null leaves them out. */
  filesFolder: string | null;
  /** The public key the verifier holds, in base64; null takes the first key the installation names. */
  publicKey: string | null;
  /** What the file of checkpoints says; null where there is none. */
  witness: Witness | null;
};

export type Verdict = {
  flaws: Flaw[];
  events: number;
  /** The last checkpoint the chain fits, and how many events came after it: they are not sealed yet. */
  lastGood: Checkpoint | null;
  unsealed: number;
};

/** Holds a whole installation against its seals, its keys and what was written down outside it. Reads only; needs no network. */
export function verifyInstallation(db: ReadDb, { filesFolder, publicKey, witness }: Evidence): Verdict {
  const outside = witness ?? { checkpoints: [], spine: new Map<number, never>() };
  const own = [...eachCheckpoint(db)];
  const keys = verifyKeys(listSigningKeys(db), publicKey);
  const wanted = new Set([...own, ...outside.checkpoints].map(({ sequence }) => sequence));
  const chain = walkChain(db, wanted, outside);
  const checked = verifyCheckpoints(db, own, outside, keys, chain);
  const { lastGood } = checked;
  const flaws = [
    ...chain.flaws,
    ...keys.flaws,
    ...checked.flaws,
    ...(publicKey !== null && !lastGood
      ? [{ sequence: 0, what: "not-sealed-by-key" as const, record: "signing-key " }]
      : []),
    ...verifyEditions(eachPublishedEdition(db), keys.known),
    ...(filesFolder === null ? [] : verifyFiles(eachKeptHash(db), filesFolder)),
  ];
  return { flaws, events: chain.events, lastGood, unsealed: chain.last - (lastGood?.sequence ?? 0) };
}
