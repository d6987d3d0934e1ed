import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "#web/settings";
import { startTrouble } from "#web/start-trouble";
import {
  ensureKey,
  keyIn,
  KeyTrouble,
  nextKeyFile,
  putInPlace,
  writeKey,
} from "../../app/sealing/key-file.ts";
import { isSignedBy, keyIdOf, newPrivateKey } from "../../app/sealing/signature.ts";

/** An empty installation: its data folder, with the key and the checkpoints beside it. */
function anInstallation(env: Record<string, string> = {}) {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "konwent-key-")), "storage");
  mkdirSync(dataFolder);
  return readSettings({ KONWENT_DATA: dataFolder, ...env });
}

const troubleOf = (work: () => unknown, settings = anInstallation()) => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(KeyTrouble);
    return startTrouble(error, settings);
  }
  return null;
};

test("the first key is made beside the data folder, for its owner alone, and stays", () => {
  const places = anInstallation();
  expect(keyIn(places)()).toBeUndefined();
  const signer = ensureKey(places);
  expect(places.keyFile).toBe(`${places.dataFolder}.key`);
  expect(places.checkpointsFile).toBe(`${places.dataFolder}.checkpoints`);
  expect(statSync(places.keyFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(places.keyFile, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(ensureKey(places).keyId).toBe(signer.keyId);
  expect(keyIdOf(signer.publicKey)).toBe(signer.keyId);
});

test("what a key signed, its public half knows, and nothing else", () => {
  const signer = ensureKey(anInstallation());
  const signature = signer.sign("Konwent, wydanie 1 – żółć");
  expect(isSignedBy(signer.publicKey, "Konwent, wydanie 1 – żółć", signature)).toBe(true);
  expect(isSignedBy(signer.publicKey, "Konwent, wydanie 2 – żółć", signature)).toBe(false);
  expect(isSignedBy(ensureKey(anInstallation()).publicKey, "Konwent, wydanie 1 – żółć", signature)).toBe(
    false,
  );
  expect(isSignedBy("nonsense", "x", "y")).toBe(false);
});

test("a key inside the data folder, or readable by others, is refused in one sentence", () => {
  const inside = anInstallation();
  const sentence = troubleOf(() => ensureKey({ ...inside, keyFile: join(inside.dataFolder, "key.pem") }));
  expect(sentence).toMatch(/outside the data folder .* \/ Klucz prywatny musi leżeć poza/);
  expect(existsSync(join(inside.dataFolder, "key.pem"))).toBe(false);
  expect(
    troubleOf(() => ensureKey({ ...inside, checkpointsFile: join(inside.dataFolder, "checkpoints") })),
  ).toMatch(/KONWENT_CHECKPOINTS/);

  const open = anInstallation();
  ensureKey(open);
  chmodSync(open.keyFile, 0o644);
  expect(troubleOf(keyIn(open))).toMatch(/Others can read .* \/ Klucz prywatny .* mogą czytać inni/);

  const other = anInstallation();
  writeFileSync(other.keyFile, "not a key", { mode: 0o600 });
  expect(troubleOf(keyIn(other))).toMatch(/not an Ed25519 private key/);
});

test("a running server takes the next key as soon as it lies in the old one's place", () => {
  const places = anInstallation();
  const key = keyIn(places);
  const first = ensureKey(places);
  expect(key()?.keyId).toBe(first.keyId);
  writeKey(nextKeyFile(places), newPrivateKey());
  putInPlace(places, null);
  expect(key()?.keyId).not.toBe(first.keyId);
  expect(existsSync(nextKeyFile(places))).toBe(false);
});
