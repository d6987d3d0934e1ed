import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";

/** Where bytes with this SHA-256 lie: `files/<first two digits>/<hash>`. */
export const pathOfStored = (filesFolder: string, hash: string): string =>
  join(filesFolder, hash.slice(0, 2), hash);

/** Gives checked, flushed bytes their place for good. The same bytes again take the place of themselves. */
export async function settle(temporary: string, filesFolder: string, hash: string): Promise<void> {
  const folder = join(filesFolder, hash.slice(0, 2));
  const isNewFolder = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  await rename(temporary, pathOfStored(filesFolder, hash));
  await flushFolder(folder);
  if (isNewFolder) await flushFolder(filesFolder);
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
