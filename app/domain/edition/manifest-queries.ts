import { and, asc, desc, eq, gt, isNotNull, like } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editionWithdrawals, editions } from "#schema/editions";
import type { Edition } from "./queries.ts";

export type SealedEdition = Edition & {
  publishedAt: string;
  address: string | null;
  title: string | null;
  isWithdrawn: boolean;
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
const sealed = ({ edition, address, title, withdrawn }: Row): SealedEdition => ({
  ...edition,
  publishedAt: edition.publishedAt ?? "",
  address,
  title,
  isWithdrawn: withdrawn !== null,
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
      .map(sealed);
  }
}

/** The published editions in whose manifest a SHA-256 stands, the newest first. */
export const listEditionsWithHash = (db: ReadDb, hash: string): SealedEdition[] =>
  published(db)
    .where(and(isNotNull(editions.publishedAt), like(editions.manifest, `%"${hash}"%`)))
    .orderBy(desc(editions.publishedAt))
    .limit(20)
    .all()
    .map(sealed);
