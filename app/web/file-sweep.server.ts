import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const aDay = 86_400_000;

/**
 * Removes what uploads left behind: bytes that never arrived whole (`incoming`), and stored bytes that no record came to
 * name, because their form was refused. Only what has lain there for a day, and only before the server takes requests:
 * then nothing can be on its way into the record. Answers with how many files went.
 */
export function sweepFiles(filesFolder: string, isNamed: (hash: string) => boolean, now: Date): number {
  const isOld = (path: string) => now.getTime() - statSync(path).mtimeMs > aDay;
  const stray = readdirSync(filesFolder, { withFileTypes: true })
    .filter(
      (folder) => folder.isDirectory() && (folder.name === "incoming" || /^[0-9a-f]{2}$/.test(folder.name)),
    )
    .flatMap((folder) =>
      readdirSync(join(filesFolder, folder.name))
        .filter((name) => folder.name === "incoming" || (/^[0-9a-f]{64}$/.test(name) && !isNamed(name)))
        .map((name) => join(filesFolder, folder.name, name)),
    )
    .filter((path) => existsSync(path) && isOld(path));
  for (const path of stray) rmSync(path, { force: true });
  return stray.length;
}
