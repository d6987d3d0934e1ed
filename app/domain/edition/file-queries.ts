import { and, desc, eq, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editionFiles, editions, editionWithdrawals } from "#schema/editions";
import { files } from "#schema/presentations";
import { Refusal } from "../kernel/refusal.ts";
import { isAttached, isStored } from "../presentation/file-queries.ts";
import type { NamedFile } from "../presentation/file-queries.ts";
import { eachStoredHash } from "../presentation/stored-queries.ts";
import { withdrawnBecause } from "./queries.ts";
import { editionFileName, isEditionExtension } from "./rules.ts";

/**
 * A file of an edition by its hash and name; undefined when these name something else. Only the published ones are
 * everybody's. Refuses those of a withdrawn one with all that is left of it.
 */
export function findEditionFile(
  db: ReadDb,
  hash: string,
  fileName: string,
  { isPublicOnly }: { isPublicOnly: boolean },
): NamedFile | undefined {
  const found = editionsWith(db, hash)
    .orderBy(desc(editions.number))
    .limit(20)
    .all()
    .find(({ edition, address, format }) => {
      if (isPublicOnly && edition.publishedAt === null) return false;
      return fileName === editionFileName(address ?? "", edition.number, format ?? "html");
    });
  if (!found) return undefined;
  if (found.withdrawal) throw new Refusal([withdrawnBecause(found.edition, found.withdrawal, found.address)]);
  const stored = db.select().from(files).where(eq(files.hash, hash)).get();
  return stored && { hash, fileName, mediaType: stored.mediaType, sizeBytes: stored.sizeBytes };
}

/** The editions that are written in a file of this hash, with the format; null where it is HTML. */
const editionsWith = (db: ReadDb, hash: string) =>
  db
    .select({
      edition: editions,
      withdrawal: editionWithdrawals,
      address: conventions.address,
      format: editionFiles.format,
    })
    .from(editions)
    .innerJoin(conventions, eq(conventions.id, editions.conventionId))
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
    .leftJoin(editionFiles, and(eq(editionFiles.editionId, editions.id), eq(editionFiles.fileHash, hash)))
    .where(or(eq(editions.fileHash, hash), eq(editionFiles.fileHash, hash)))
    .$dynamic();

/** Must these bytes stay on the disk? An edition's files stay as long as the edition can be read, or may still be published. */
export function isKept(db: ReadDb, hash: string): boolean {
  if (!isStored(db, hash)) return false;
  const stored = db.select().from(files).where(eq(files.hash, hash)).get();
  if (!isEditionExtension(stored?.extension ?? "") || isAttached(db, hash)) return true;
  return editionsWith(db, hash)
    .limit(200)
    .all()
    .some(({ withdrawal }) => withdrawal === null);
}

/** The hashes of all bytes that must be on the disk, in order. */
export function* eachKeptHash(db: ReadDb): Generator<string> {
  for (const hash of eachStoredHash(db)) if (isKept(db, hash)) yield hash;
}
