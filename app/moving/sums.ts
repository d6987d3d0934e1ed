import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfFile } from "../sealing/verify-files.ts";

/** The list of an export's files with their SHA-256, as `sha256sum --check` reads it. Written last: without it an export is not whole. */
export const sumsFile = "SHA256SUMS";

export function writeSums(folder: string, paths: string[]): void {
  const lines = paths.toSorted().map((path) => `${hashOfFile(join(folder, path)) ?? ""}  ${path}\n`);
  writeFileSync(join(folder, sumsFile), lines.join(""));
}

/** The files that are missing or were altered since the export was written; null when it was never finished. */
export function findAltered(folder: string): string[] | null {
  const list = join(folder, sumsFile);
  if (!existsSync(list)) return null;
  return readFileSync(list, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return path === undefined || hashOfFile(join(folder, path)) === sum ? [] : [path];
    });
}
