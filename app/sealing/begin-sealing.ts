import { existsSync } from "node:fs";
import { systemActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { introduceSigningKey } from "#domain/signing-key/introduce-signing-key";
import { findCurrentKey } from "#domain/signing-key/queries";
import { appendCheckpoints, layAside } from "./checkpoints-file.ts";
import { ensureKey, KeyTrouble, nextKeyFile, putInPlace, readKey } from "./key-file.ts";
import type { KeyPlaces } from "./key-file.ts";
import { sealNow } from "./seal-now.ts";

/**
 * Sees at each start that the installation has the key it signs with: makes the first one, finishes a rotation that was cut
 * short, and writes outside what is missing there. Gives a line to print when something was laid aside.
 * @throws KeyTrouble when the key that signed here until now is not at hand.
 */
export function beginSealing(world: Omit<Context, "actor">, places: KeyPlaces): string[] {
  const lines: string[] = [];
  const current = findCurrentKey(world.db);
  if (current) {
    finishRotation(places, current.id);
    if (!existsSync(places.keyFile) || readKey(places).keyId !== current.id)
      throw new KeyTrouble(
        `${places.keyFile} is not the private key this installation signs with: put it back, or, if it is lost, run npm run rotate-key -- --lost. / ${places.keyFile} to nie klucz, którym podpisuje ta instalacja: przywróć go albo, jeżeli przepadł, uruchom npm run rotate-key -- --lost.`,
      );
  } else {
    const key = ensureKey(places);
    const aside = layAside(places.checkpointsFile, world.now());
    if (aside)
      lines.push(
        `Checkpoints of an earlier installation: ${aside} / Punkty kontrolne wcześniejszej instalacji: ${aside}`,
      );
    together({ ...world, signer: key, actor: systemActor }, (ctx) => {
      if (!findCurrentKey(ctx.db)) introduceSigningKey(ctx, { key, endorsedBy: null });
    });
    sealNow({ ...world, signer: key, actor: systemActor }, places.checkpointsFile);
  }
  appendCheckpoints(world.db, places.checkpointsFile);
  return lines;
}

/** A rotation recorded its key and was killed before the file took its place. */
export function finishRotation(places: KeyPlaces, currentKeyId: string): void {
  const next = nextKeyFile(places);
  if (existsSync(next) && readKey(places, next).keyId === currentKeyId) putInPlace(places, null);
}
