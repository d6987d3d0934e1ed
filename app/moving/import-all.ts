import { closeSync, cpSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { schemaVersion } from "#db/client";
import { findHead } from "#domain/checkpoint/queries";
import { listBodies } from "#domain/council/queries";
import { moveIn } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { rebuildSearch } from "#domain/search/rebuild-search";
import type { Settings } from "#web/settings";
import { appendCheckpoints, layAside, readWitness } from "../sealing/checkpoints-file.ts";
import { verifyInstallation } from "../sealing/verify-installation.ts";
import type { Verdict } from "../sealing/verify-installation.ts";
import { exportFormat, headerFile } from "./export-all.ts";
import { findAltered } from "./sums.ts";
import { fileOfTable, movingTables, writeRow } from "./tables.ts";

const header = z.object({ format: z.literal(exportFormat), schema: z.string() });

export type Obstacle =
  | { why: "not-empty" | "not-an-export" | "not-whole" }
  | { why: "altered"; files: string[] }
  | { why: "other-version"; version: string }
  | { why: "does-not-verify"; verdict: Verdict };

/** Why an export cannot be moved in. Nothing of it is in the database then. */
export class MovingTrouble extends Error {
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle.why);
    this.obstacle = obstacle;
  }
}

/**
 * Brings everything that `exportAll` wrote into an installation that is still empty, whole or not at all: files by their hashes, rows
 * in their order. Before it is settled the whole is held against its seals. Gives what that found.
 * @throws MovingTrouble
 */
export function importAll(
  ctx: Context,
  settings: Pick<Settings, "filesFolder" | "checkpointsFile">,
  folder: string,
): Verdict {
  const obstacle = findObstacle(ctx, folder);
  if (obstacle) throw new MovingTrouble(obstacle);
  const witness = readWitness(readFileSync(join(folder, "checkpoints.jsonl"), "utf8"));

  cpSync(join(folder, "files"), settings.filesFolder, { recursive: true });
  layAside(settings.checkpointsFile, ctx.now());
  const verdict = moveIn(ctx, (tx) => {
    tx.run(sql`PRAGMA defer_foreign_keys = ON`);
    for (const table of movingTables)
      for (const line of eachLine(join(folder, fileOfTable(table)))) writeRow(tx, table, JSON.parse(line));
    const found = verifyInstallation(tx, { filesFolder: join(folder, "files"), publicKey: null, witness });
    if (found.flaws.length > 0) throw new MovingTrouble({ why: "does-not-verify", verdict: found });
    return found;
  });

  appendCheckpoints(ctx.db, settings.checkpointsFile);
  rebuildSearch(ctx);
  return verdict;
}

function findObstacle({ db }: Context, folder: string): Obstacle | null {
  if (findHead(db) || listBodies(db).length > 0) return { why: "not-empty" };
  if (!existsSync(join(folder, headerFile))) return { why: "not-an-export" };
  const files = findAltered(folder);
  if (files === null) return { why: "not-whole" };
  if (files.length > 0) return { why: "altered", files };
  const read = header.safeParse(JSON.parse(readFileSync(join(folder, headerFile), "utf8")));
  if (!read.success) return { why: "not-an-export" };
  const version = read.data.schema;
  return version === schemaVersion() ? null : { why: "other-version", version };
}

/** The lines of a file, read piece by piece: its size costs no memory. */
function* eachLine(path: string): Generator<string> {
  const handle = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    const decoder = new StringDecoder("utf8");
    let rest = "";
    for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, size))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(handle);
  }
}
