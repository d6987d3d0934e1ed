import { and, asc, desc, eq, gt, inArray, isNotNull, like, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editionFiles, editionWithdrawals, editions } from "#schema/editions";
import type { Edition } from "./queries.ts";
import { listRenditions, listSupplements } from "./rendition-queries.ts";
import type { Rendition, Supplement } from "./rendition-queries.ts";

export type SealedEdition = Edition & {
  publishedAt: string;
  address: string | null;
  title: string | null;
  isWithdrawn: boolean;
  /** Its files in other formats, and what was added to it later. */
  renditions: Rendition[];
  supplements: Supplement[];
};

const published = (db: ReadDb) =>
  db
    .select({
      edition: editions,
      address: conventions.address,
      title: conventions.title,
      withdrawn: editionWithdrawals.editionId,
    })
    .from(editions)
    .leftJoin(conventions, eq(conventions.id, editions.conventionId))
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id));

type Row = { edition: Edition; address: string | null; title: string | null; withdrawn: string | null };
const sealed = (db: ReadDb, { edition, address, title, withdrawn }: Row): SealedEdition => ({
  ...edition,
  publishedAt: edition.publishedAt ?? "",
  address,
  title,
  isWithdrawn: withdrawn !== null,
  renditions: listRenditions(db, edition.id),
  supplements: listSupplements(db, edition.id),
});

/** Every published edition, a convention's one after the other in their order. */
export function* eachPublishedEdition(db: ReadDb): Generator<SealedEdition> {
  let conventionId = "";
  for (;;) {
    const next = db
      .select({ id: editions.conventionId })
      .from(editions)
      .where(and(gt(editions.conventionId, conventionId), isNotNull(editions.publishedAt)))
      .orderBy(asc(editions.conventionId))
      .limit(1)
      .get();
    if (!next) return;
    conventionId = next.id;
    yield* published(db)
      .where(and(eq(editions.conventionId, conventionId), isNotNull(editions.publishedAt)))
      .orderBy(asc(editions.number))
      .limit(1000)
      .all()
      .map((row) => sealed(db, row));
  }
}

/** The published editions in whose manifest or among whose files a SHA-256 stands, the newest first. */
export const listEditionsWithHash = (db: ReadDb, hash: string): SealedEdition[] =>
  published(db)
    .where(
      and(
        isNotNull(editions.publishedAt),
        or(
          like(editions.manifest, `%"${hash}"%`),
          inArray(
            editions.id,
            db
              .select({ id: editionFiles.editionId })
              .from(editionFiles)
              .where(eq(editionFiles.fileHash, hash)),
          ),
        ),
      ),
    )
    .orderBy(desc(editions.publishedAt))
    .limit(20)
    .all()
    .map((row) => sealed(db, row));
