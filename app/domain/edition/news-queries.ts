import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { editions, editionWithdrawals } from "#schema/editions";

/** The editions of a body published last, the newest first, withdrawn ones among them; without their words. */
export const listLatestEditions = (db: ReadDb, bodyId: string, most: number) =>
  db
    .select({
      conventionId: conventions.id,
      address: conventions.address,
      title: conventions.title,
      titleEn: conventions.titleEn,
      heldOn: conventions.heldOn,
      number: editions.number,
      publishedAt: editions.publishedAt,
      reason: editions.reason,
      isBeforeAdoption: editions.isBeforeAdoption,
      withdrawnBecause: editionWithdrawals.reason,
    })
    .from(editions)
    .innerJoin(conventions, eq(conventions.id, editions.conventionId))
    .leftJoin(editionWithdrawals, eq(editionWithdrawals.editionId, editions.id))
    .where(
      and(
        eq(conventions.bodyId, bodyId),
        isNotNull(editions.publishedAt),
        isNotNull(conventions.address),
        ne(conventions.state, "planned"),
      ),
    )
    .orderBy(desc(editions.publishedAt), desc(editions.number))
    .limit(most)
    .all();
