import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "#domain/kernel/seal";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";

/** Where bytes with this SHA-256 lie: `files/<first two digits>/<hash>`. */
export const pathOfStored = (filesFolder: string, hash: string): string =>
  join(filesFolder, hash.slice(0, 2), hash);

/** Gives checked, flushed bytes their place for good. The same bytes again take the place of themselves. */
export async function settle(
  temporary: string,
  filesFolder: string,
  hash: string,
  reach: Reach = nowhere,
): Promise<void> {
  const folder = join(filesFolder, hash.slice(0, 2));
  const isNewFolder = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  await rename(temporary, pathOfStored(filesFolder, hash));
  reach("file.renamed");
  await flushFolder(folder);
  if (isNewFolder) await flushFolder(filesFolder);
}

/** Keeps bytes made here as uploads are kept: written aside, flushed, renamed to their hash, the folder flushed. */
export async function keepBytes(
  bytes: Uint8Array,
  filesFolder: string,
  reach: Reach = nowhere,
): Promise<{ hash: string; sizeBytes: number }> {
  const incoming = join(filesFolder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = join(incoming, randomUUID());
  const hash = sha256(bytes);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      reach("file.opened");
      await handle.writeFile(bytes);
      reach("file.written");
      await handle.sync();
      reach("file.flushed");
    } finally {
      await handle.close();
    }
    await settle(temporary, filesFolder, hash, reach);
    reach("file.kept");
  } finally {
    await rm(temporary, { force: true });
  }
  return { hash, sizeBytes: bytes.byteLength };
}

/** A rename is durable only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
