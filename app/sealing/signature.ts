import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Signer } from "#domain/kernel/context";

/** A new Ed25519 key pair, its private half as PEM (PKCS8). */
export const newPrivateKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** What signs with a private key given as PEM (PKCS8). Throws when it is no Ed25519 key. */
export function signerOf(privateKeyPem: string): Signer {
  const key = createPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("Not an Ed25519 key");
  const publicKey = written(createPublicKey(key));
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
  };
}

/** A key's identity: the SHA-256 of its public half. */
export const keyIdOf = (publicKey: string): string =>
  createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");

/** Did this key sign this text? `publicKey` is SPKI and `signature` 64 bytes, both in base64; what is neither signed nothing. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** Reads a public key as `/weryfikacja` shows it: PEM. Throws when it is no Ed25519 key. */
export function readPublicKey(pem: string): string {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("Not an Ed25519 key");
  return written(key);
}

const written = (key: KeyObject) => key.export({ type: "spki", format: "der" }).toString("base64");
