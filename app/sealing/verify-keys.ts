import type { Flaw } from "#domain/audit/rules";
import { endorsementText } from "#domain/signing-key/rules";
import type { SigningKey } from "#domain/signing-key/rules";
import { isSignedBy, keyIdOf } from "./signature.ts";

export type CheckedKeys = {
  flaws: Flaw[];
  /** Public keys by identity. */
  known: ReadonlyMap<string, string>;
  /** Those whose word counts: the key the verifier holds and all it vouches for; without one, the first. */
  trusted: ReadonlySet<string>;
};

/** Checks that every key after the first is vouched for by the one before. `held` is the public key the verifier brought, in base64. */
export function verifyKeys(keys: readonly SigningKey[], held: string | null): CheckedKeys {
  const flaws: Flaw[] = [];
  const heldId = held === null ? (keys[0]?.id ?? "") : keyIdOf(held);
  const known = new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
  if (held !== null) {
    if (!known.has(heldId)) flaws.push(flawOf("key-not-known", heldId));
    known.set(heldId, held);
  }
  const trusted = new Set([heldId]);
  for (const key of keys) {
    if (keyIdOf(key.publicKey) !== key.id) flaws.push(flawOf("key-altered", key.id));
    if (key === keys[0]) continue;
    const previous = key.previousKeyId ?? "";
    const isEndorsed = isSignedBy(known.get(previous) ?? "", endorsementText(key), key.endorsement ?? "");
    if (isEndorsed && trusted.has(previous)) trusted.add(key.id);
    if (!isEndorsed && key.id !== heldId) flaws.push(flawOf("key-not-endorsed", key.id));
  }
  return { flaws, known, trusted };
}

const flawOf = (what: Flaw["what"], id: string): Flaw => ({ sequence: 0, what, record: `signing-key ${id}` });
