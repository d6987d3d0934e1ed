import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { Flaw } from "#domain/audit/rules";
import { pathOfStored } from "#web/file-store.server";

/** Reads every stored file to its end and holds it against the hash it is kept by. */
export function* verifyFiles(hashes: Iterable<string>, filesFolder: string): Generator<Flaw> {
  for (const hash of hashes) {
    const found = hashOfFile(pathOfStored(filesFolder, hash));
    const what = found === null ? "file-missing" : found === hash ? null : "file-altered";
    if (what) yield { sequence: 0, what, record: `file ${hash}` };
  }
}

/** SHA-256 of a file's bytes, read piece by piece; null when it cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    const handle = openSync(path, "r");
    try {
      const hash = createHash("sha256");
      const piece = Buffer.allocUnsafe(1 << 20);
      for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece))
        hash.update(piece.subarray(0, size));
      return hash.digest("hex");
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
