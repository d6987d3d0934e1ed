import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { sep } from "node:path";
import type { Signer } from "#domain/kernel/context";
import { newPrivateKey, signerOf } from "./signature.ts";

export type KeyPlaces = { keyFile: string; checkpointsFile: string; dataFolder: string };

/** Why the private key cannot be used, in one sentence (English / Polish). */
export class KeyTrouble extends Error {}

/** The key that a rotation has made and not yet put in its place. */
export const nextKeyFile = ({ keyFile }: Pick<KeyPlaces, "keyFile">): string => `${keyFile}.new`;

/**
 * The key as it lies in its file at this moment: read again only when the file has changed, so that a running server signs
 * with a new key as soon as there is one. Undefined where there is no key yet.
 * @throws KeyTrouble when it lies where it protects nothing, others can read it, or it is no Ed25519 key.
 */
export function keyIn(places: KeyPlaces): () => Signer | undefined {
  let known: { stamp: string; signer: Signer } | undefined;
  return () => {
    const stat = statSync(places.keyFile, { throwIfNoEntry: false });
    if (!stat) return undefined;
    const stamp = `${stat.ino} ${stat.mtimeMs} ${stat.size} ${stat.mode}`;
    if (known?.stamp !== stamp) known = { stamp, signer: readKey(places) };
    return known.signer;
  };
}

/** Makes the first key, unless there is one. Of two that begin together one makes it. */
export function ensureKey(places: KeyPlaces): Signer {
  refuseInside(places);
  if (!existsSync(places.keyFile)) writeKey(places.keyFile, newPrivateKey());
  return readKey(places);
}

/** Writes a private key, for its owner alone, and waits until the disk has it. Leaves a key that is already there. */
export function writeKey(file: string, pem: string): void {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, pem);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** Puts the next key in the place of the present one; what the old file held is kept under `aside`, or gone. */
export function putInPlace(places: KeyPlaces, aside: string | null): void {
  if (aside) renameSync(places.keyFile, aside);
  renameSync(nextKeyFile(places), places.keyFile);
}

/** Reads a key file; see `keyIn` for what it refuses. */
export function readKey(places: KeyPlaces, file = places.keyFile): Signer {
  refuseInside(places);
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new KeyTrouble(
      `Others can read the private key ${file}: chmod 600 it. / Klucz prywatny ${file} mogą czytać inni: nadaj mu prawa 600.`,
    );
  try {
    return signerOf(readFileSync(file, "utf8"));
  } catch {
    throw new KeyTrouble(
      `${file} is not an Ed25519 private key in PEM: set KONWENT_KEY. / ${file} nie jest kluczem prywatnym Ed25519 w PEM: ustaw KONWENT_KEY.`,
    );
  }
}

/** Whoever can write the data must not find there what seals it. */
function refuseInside({ keyFile, checkpointsFile, dataFolder }: KeyPlaces): void {
  const isInside = (file: string) => file.startsWith(dataFolder + sep);
  if (isInside(keyFile))
    throw new KeyTrouble(
      `The private key must lie outside the data folder ${dataFolder}: set KONWENT_KEY. / Klucz prywatny musi leżeć poza katalogiem danych ${dataFolder}: ustaw KONWENT_KEY.`,
    );
  if (isInside(checkpointsFile))
    throw new KeyTrouble(
      `The file of checkpoints must lie outside the data folder ${dataFolder}: set KONWENT_CHECKPOINTS. / Plik punktów kontrolnych musi leżeć poza katalogiem danych ${dataFolder}: ustaw KONWENT_CHECKPOINTS.`,
    );
}
