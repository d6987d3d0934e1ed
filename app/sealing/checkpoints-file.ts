import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import type { ReadDb } from "#db/client";
import { listSpine } from "#domain/audit/chain-queries";
import type { Vertebra } from "#domain/audit/chain-queries";
import { findCheckpoint, listCheckpointsAfter } from "#domain/checkpoint/queries";
import type { Checkpoint } from "#domain/checkpoint/rules";

/**
 * The file of checkpoints, outside the data folder, one JSON object a line: each checkpoint as it was signed, and before it the
 * number, record and hash of every event it covers. The signature proves that something was altered; these lines tell what.
 */
export type Witness = { checkpoints: Checkpoint[]; spine: Map<number, Vertebra> };

/** Appends what the file does not have yet, and waits until the disk has it. A line torn by a power cut is written again. */
export function appendCheckpoints(db: ReadDb, file: string): void {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const last = readWitness(text).checkpoints.reduce((most, { number }) => Math.max(most, number), 0);
  const missing = listCheckpointsAfter(db, last);
  if (missing.length === 0) return;

  const handle = openSync(file, "a", 0o600);
  try {
    if (text !== "" && !text.endsWith("\n")) writeSync(handle, "\n");
    let sealed = findCheckpoint(db, last)?.sequence ?? 0;
    for (const checkpoint of missing) {
      for (let page = listSpine(db, sealed, checkpoint.sequence); page.length > 0; ) {
        writeSync(handle, page.map((vertebra) => `${JSON.stringify(vertebra)}\n`).join(""));
        sealed = page.at(-1)?.sequence ?? checkpoint.sequence;
        page = listSpine(db, sealed, checkpoint.sequence);
      }
      writeSync(handle, `${JSON.stringify(checkpoint)}\n`);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Reads such a file; what is no line of ours is passed over. */
export function readWitness(text: string): Witness {
  const witness: Witness = { checkpoints: [], spine: new Map() };
  for (const line of text.split("\n")) {
    const read = parsed(line);
    if (isCheckpoint(read)) witness.checkpoints.push(read);
    else if (isVertebra(read)) witness.spine.set(read.sequence, read);
  }
  return witness;
}

/** A new installation does not go on with the file of one that was there before: that one is kept under another name. */
export function layAside(file: string, now: Date): string | null {
  if (!existsSync(file)) return null;
  const aside = `${file}.${now.toISOString().replaceAll(/\D/g, "")}`;
  renameSync(file, aside);
  return aside;
}

function parsed(line: string): object | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === "object" ? read : null;
  } catch {
    return null;
  }
}

const isCheckpoint = (read: object | null): read is Checkpoint =>
  read !== null &&
  "signature" in read &&
  "head" in read &&
  "number" in read &&
  typeof read.number === "number";
const isVertebra = (read: object | null): read is Vertebra =>
  read !== null &&
  "record" in read &&
  "hash" in read &&
  "sequence" in read &&
  typeof read.sequence === "number";
