import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { createHash } from "node:crypto";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file to pack: bytes in hand, or a path from which they are read piece by piece. */
export type ZipEntry = { path: string; bytes: Uint8Array } | { path: string; from: string };

/**
 * Writes a zip to a new file, attachments as they are, piece by piece: its size costs no memory. The same entries on the same
 * day give the same bytes. Gives the SHA-256 and the size.
 */
export function writeZip(
  entries: ZipEntry[],
  target: string,
  day: string,
): { hash: string; sizeBytes: number } {
  const handle = openSync(target, "wx", 0o600);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      hash.update(chunk);
      writeAll(handle, chunk);
      sizeBytes += chunk.length;
    });
    for (const entry of entries) addTo(zip, entry, day);
    zip.end();
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { hash: hash.digest("hex"), sizeBytes };
}

function addTo(zip: Zip, entry: ZipEntry, day: string): void {
  const file = "bytes" in entry ? new ZipDeflate(entry.path, { level: 6 }) : new ZipPassThrough(entry.path);
  file.mtime = new Date(`${day}T12:00:00`); // a zip keeps the wall clock and no zone: noon is noon anywhere
  zip.add(file);
  if ("bytes" in entry) return file.push(entry.bytes, true);
  const source = openSync(entry.from, "r");
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    for (let size = readSync(source, piece); size > 0; size = readSync(source, piece))
      file.push(Uint8Array.prototype.slice.call(piece, 0, size), false);
    file.push(new Uint8Array(), true);
  } finally {
    closeSync(source);
  }
}

function writeAll(handle: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
}
