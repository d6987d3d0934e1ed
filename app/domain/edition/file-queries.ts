import { and, desc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editions, editionWithdrawals } from "#schema/editions";
import { files } from "#schema/presentations";
import { Refusal } from "../kernel/refusal.ts";
import { isStored } from "../presentation/file-queries.ts";
import type { NamedFile } from "../presentation/file-queries.ts";
import { eachStoredHash } from "../presentation/stored-queries.ts";
import { withdrawnBecause } from "./queries.ts";
import { editionFile, editionFileName } from "./rules.ts";

/**
 * An edition's own file by its hash and name; undefined when these name something else. Only the published ones are
 * everybody's. Refuses a withdrawn one with all that is left of it.
 */
export function findEditionFile(
  db: ReadDb,
  hash: string,
  fileName: string,
  { isPublicOnly }: { isPublicOnly: boolean },
): NamedFile | undefined {
  const found = db
    .select({ edition: editions, withdrawal: editionWithdrawals, address: conventions.address })
    .from(editions)
    .innerJoin(conventions, eq(conventions.id, editions.conventionId))
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
    .where(eq(editions.fileHash, hash))
    .orderBy(desc(editions.number))
    .limit(1)
    .get();
  if (!found?.address || fileName !== editionFileName(found.address, found.edition.number)) return undefined;
  if (isPublicOnly && found.edition.publishedAt === null) return undefined;
  if (found.withdrawal) throw new Refusal([withdrawnBecause(found.edition, found.withdrawal, found.address)]);
  const stored = db.select().from(files).where(eq(files.hash, hash)).get();
  return stored && { hash, fileName, mediaType: stored.mediaType, sizeBytes: stored.sizeBytes };
}

/** Must these bytes stay on the disk? An edition's file stays as long as the edition can be read, or may still be published. */
export function isKept(db: ReadDb, hash: string): boolean {
  if (!isStored(db, hash)) return false;
  const stored = db.select().from(files).where(eq(files.hash, hash)).get();
  if (stored?.extension !== editionFile.extension) return true;
  return (
    db
      .select({ id: editions.id })
      .from(editions)
      .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
      .where(and(eq(editions.fileHash, hash), isNull(editionWithdrawals.editionId)))
      .limit(1)
      .get() !== undefined
  );
}

/** The hashes of all bytes that must be on the disk, in order. */
export function* eachKeptHash(db: ReadDb): Generator<string> {
  for (const hash of eachStoredHash(db)) if (isKept(db, hash)) yield hash;
}
