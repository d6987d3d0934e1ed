import { rmSync } from "node:fs";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { introduceSigningKey } from "#domain/signing-key/introduce-signing-key";
import { findCurrentKey } from "#domain/signing-key/queries";
import { finishRotation } from "./begin-sealing.ts";
import { nextKeyFile, putInPlace, readKey, writeKey } from "./key-file.ts";
import type { KeyPlaces } from "./key-file.ts";
import { sealNow } from "./seal-now.ts";
import { newPrivateKey } from "./signature.ts";

type Rotation = {
  /** The old private key stays, under a name with the day; otherwise it is gone for good. */
  keepsOld?: boolean;
  /** The old private key is lost: nobody vouches for the new one, and verifying says so. */
  isLost?: boolean;
};

/**
 * Lets another key sign from now on, vouched for by the old one. The order survives a kill anywhere: the new key is on disk, then
 * recorded, then put in place (the next start finishes what was left), then signs its first checkpoint.
 */
export function rotateKey(
  world: Omit<Context, "actor">,
  places: KeyPlaces,
  { keepsOld = false, isLost = false }: Rotation = {},
): { keyId: string; aside: string | null } {
  const ctx: Context = { ...world, actor: systemActor };
  finishRotation(places, findCurrentKey(ctx.db)?.id ?? "");
  const old = isLost ? null : readKey(places);
  const next = nextKeyFile(places);
  rmSync(next, { force: true }); // one that was never recorded
  writeKey(next, newPrivateKey());
  const key = readKey(places, next);
  introduceSigningKey(ctx, { key, endorsedBy: old });
  const aside = keepsOld && old ? `${places.keyFile}.${old.keyId.slice(0, 8)}` : null;
  putInPlace(places, aside);
  sealNow({ ...ctx, signer: key }, places.checkpointsFile);
  return { keyId: key.keyId, aside };
}
