import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { editionFiles, editions } from "#schema/editions";
import { findPreparedEdition } from "./queries.ts";

/** Takes a prepared edition off with the names of its files, within the change that replaces or discards it. Does nothing where none is prepared. */
export function dropPreparedEdition(tx: WriteDb, conventionId: string): void {
  const prepared = findPreparedEdition(tx, conventionId);
  if (!prepared) return;
  tx.delete(editionFiles).where(eq(editionFiles.editionId, prepared.id)).run();
  tx.delete(editions).where(eq(editions.id, prepared.id)).run();
}
