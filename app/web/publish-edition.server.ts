import { readFile, rm } from "node:fs/promises";
import type { z } from "zod";
import { mayPublishEdition } from "#domain/edition/policy";
import { publishEdition } from "#domain/edition/publish-edition";
import type { publishEditionInput } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import type { withdrawEditionInput } from "#domain/edition/withdraw-edition";
import type { Context } from "#domain/kernel/context";
import { because, permit, refuseOn } from "#domain/kernel/refusal";
import { sha256 } from "#domain/kernel/seal";
import { pathOfStored } from "./file-store.server.ts";

/** Publishes what the chair looked at, once its file was found on the disk, byte by byte as it was prepared. */
export async function publishWithFile(
  ctx: Context,
  input: z.output<typeof publishEditionInput>,
  filesFolder: string,
) {
  permit(mayPublishEdition(ctx.actor));
  const fileHash = findPreparedEdition(ctx.db, input.conventionId)?.fileHash;
  if (fileHash) {
    const bytes = await readFile(pathOfStored(filesFolder, fileHash)).catch(() => null);
    refuseOn(bytes && sha256(bytes) === fileHash ? [] : [because("edition-file-missing")]);
  }
  return publishEdition(ctx, input);
}

/** Withdraws an edition and, once that is committed, removes its file. Killed in between, the next sweep removes it. */
export async function withdrawWithFile(
  ctx: Context,
  input: z.output<typeof withdrawEditionInput>,
  filesFolder: string,
) {
  const withdrawn = withdrawEdition(ctx, input);
  if (withdrawn.fileHash) await rm(pathOfStored(filesFolder, withdrawn.fileHash), { force: true });
  return withdrawn;
}
