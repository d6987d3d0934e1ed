import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { z } from "zod";
import { isKept } from "#domain/edition/file-queries";
import { mayPublishEdition } from "#domain/edition/policy";
import { publishEdition } from "#domain/edition/publish-edition";
import type { publishEditionInput } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { listRenditions } from "#domain/edition/rendition-queries";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import type { withdrawEditionInput } from "#domain/edition/withdraw-edition";
import type { Context } from "#domain/kernel/context";
import { because, permit, refuseOn } from "#domain/kernel/refusal";
import { pathOfStored } from "./file-store.server.ts";

/** Publishes what the chair looked at, once its files were found on the disk, byte by byte as they were prepared. */
export async function publishWithFile(
  ctx: Context,
  input: z.output<typeof publishEditionInput>,
  filesFolder: string,
) {
  permit(mayPublishEdition(ctx.actor));
  const prepared = findPreparedEdition(ctx.db, input.conventionId);
  const renditions = prepared ? listRenditions(ctx.db, prepared.id) : [];
  for (const hash of [prepared?.fileHash, ...renditions.map(({ fileHash }) => fileHash)]) {
    if (!hash) continue;
    const isWhole = (await hashOf(pathOfStored(filesFolder, hash))) === hash;
    refuseOn(isWhole ? [] : [because("edition-file-missing")]);
  }
  return publishEdition(ctx, input);
}

/** SHA-256 of a file's bytes, read piece by piece; null when it cannot be read. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer); // a stream without an encoding gives bytes
  } catch {
    return null;
  }
  return hash.digest("hex");
}

/** Withdraws an edition and, once that is committed, removes its files. Killed in between, the next sweep removes it. */
export async function withdrawWithFile(
  ctx: Context,
  input: z.output<typeof withdrawEditionInput>,
  filesFolder: string,
) {
  const withdrawn = withdrawEdition(ctx, input);
  for (const hash of withdrawn.hashes)
    if (!isKept(ctx.db, hash)) await rm(pathOfStored(filesFolder, hash), { force: true });
  return withdrawn;
}
