import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import {
  editionFiles,
  editions,
  editionSupplements,
  editionWithdrawals,
  renditionFormats,
} from "#schema/editions";
import { conventions } from "#schema/conventions";
import { files } from "#schema/presentations";
import { editionFileName } from "./rules.ts";
import type { EditionFormat, RenditionFormat } from "./rules.ts";

export type Supplement = typeof editionSupplements.$inferSelect;
export type Rendition = { format: RenditionFormat; fileHash: string; supplementId: string | null };
/** A file of an edition as pages offer it. */
export type OfferedFile = { format: EditionFormat; hash: string; fileName: string; sizeBytes: number };

const inOrder = <Row extends { format: RenditionFormat }>(rows: Row[]): Row[] =>
  rows.toSorted(
    (one, other) => renditionFormats.indexOf(one.format) - renditionFormats.indexOf(other.format),
  );

/** What an edition is written in beside HTML. */
export const listRenditions = (db: ReadDb, editionId: string): Rendition[] =>
  inOrder(
    db
      .select({
        format: editionFiles.format,
        fileHash: editionFiles.fileHash,
        supplementId: editionFiles.supplementId,
      })
      .from(editionFiles)
      .where(eq(editionFiles.editionId, editionId))
      .limit(20)
      .all(),
  );

/** Every file of an edition, HTML first; those of before there were files have none. */
export function listOfferedFiles(
  db: ReadDb,
  edition: { id: string; number: number; fileHash: string | null },
  address: string,
): OfferedFile[] {
  const all: { format: EditionFormat; fileHash: string }[] = [
    ...(edition.fileHash === null ? [] : [{ format: "html" as const, fileHash: edition.fileHash }]),
    ...listRenditions(db, edition.id),
  ];
  return all.map(({ format, fileHash }) => ({
    format,
    hash: fileHash,
    fileName: editionFileName(address, edition.number, format),
    sizeBytes:
      db.select({ size: files.sizeBytes }).from(files).where(eq(files.hash, fileHash)).get()?.size ?? 0,
  }));
}

/** What was added to an edition after it was published, in that order. */
export const listSupplements = (db: ReadDb, editionId: string): Supplement[] =>
  db
    .select()
    .from(editionSupplements)
    .where(eq(editionSupplements.editionId, editionId))
    .orderBy(asc(editionSupplements.addedAt), asc(editionSupplements.id))
    .limit(20)
    .all();

/** A published edition that can be read and lacks one of these formats, the oldest first; undefined where none does. */
export const findIncompleteEdition = (
  db: ReadDb,
  formats: readonly RenditionFormat[],
  except: readonly string[] = [],
) =>
  db
    .select({ edition: editions, address: conventions.address, bodyId: conventions.bodyId })
    .from(editions)
    .innerJoin(conventions, eq(conventions.id, editions.conventionId))
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
    .where(
      and(
        isNotNull(editions.publishedAt),
        isNotNull(editions.fileHash),
        isNull(editionWithdrawals.editionId),
        sql`(select count(*) from ${editionFiles} where ${editionFiles.editionId} = ${editions.id} and ${editionFiles.format} in ${formats}) < ${formats.length}`,
        except.length > 0 ? sql`${editions.id} not in ${except}` : undefined,
      ),
    )
    .orderBy(asc(editions.publishedAt), asc(editions.id))
    .limit(1)
    .get();
