import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { readAt } from "./file-finding.server.ts";

export type ZipEntry = {
  name: string;
  isEncrypted: boolean;
  method: number;
  packedSize: number;
  size: number;
  position: number;
};

const mostEntries = 20_000;
const largestDirectory = 8 * 1024 * 1024;

/** The table of contents at the end of a ZIP file; null when it is broken off, inconsistent or of a kind no office program writes. */
export async function readZipDirectory(handle: FileHandle, fileSize: number): Promise<ZipEntry[] | null> {
  const tailStart = Math.max(0, fileSize - 65_557);
  const tail = await readAt(handle, tailStart, fileSize - tailStart);
  const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > mostEntries || length > largestDirectory || start + length > tailStart + end) return null;

  const directory = await readAt(handle, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const entry = {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      position: directory.readUInt32LE(at + 42),
    };
    if (entry.position + 30 + entry.packedSize > start) return null;
    entries.push(entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** One entry unpacked, never to more than `limit` bytes; null when it is larger, damaged or packed in a way we do not read. */
export async function readZipEntry(
  handle: FileHandle,
  entry: ZipEntry,
  limit: number,
): Promise<Buffer | null> {
  if (entry.packedSize > limit || entry.size > limit) return null;
  const header = await readAt(handle, entry.position, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null;
  const packed = await readAt(
    handle,
    entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28),
    entry.packedSize,
  );
  if (packed.length < entry.packedSize) return null;
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return null; // damaged, or unpacks to more than it says
  }
}
