import type { WriteDb } from "#db/client";
import { editionFiles } from "#schema/editions";
import type { Recorder } from "../kernel/context.ts";
import { storeFile } from "../kernel/store-file.ts";
import { editionFormats } from "./rules.ts";
import type { RenditionFormat } from "./rules.ts";

/** An edition in another format, whose bytes are stored already under this SHA-256. */
export type RenditionStored = { format: RenditionFormat; hash: string; sizeBytes: number };

/** Notes the files of an edition, within the change that prepares or supplements it. */
export function keepRenditions(
  tx: WriteDb,
  record: Recorder,
  of: { editionId: string; conventionId: string; supplementId: string | null },
  renditions: RenditionStored[],
): void {
  for (const { format, hash, sizeBytes } of renditions) {
    const { extension, mediaType } = editionFormats[format];
    storeFile(tx, record, { hash, sizeBytes, extension, mediaType });
    tx.insert(editionFiles)
      .values({ ...of, format, fileHash: hash })
      .run();
  }
}
