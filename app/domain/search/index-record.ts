import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { searchDocuments } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { stemmed } from "../kernel/polish-words.ts";

export type FoundByWords = Omit<typeof searchDocuments.$inferInsert, "key">;

/** Puts a published record into the index, or anew; `null` takes it out. Part of the transaction that changed the record. */
export function indexRecord(
  tx: WriteDb,
  kind: FoundByWords["kind"],
  recordId: string,
  published: Omit<FoundByWords, "kind" | "recordId"> | null,
): void {
  const isIt = and(eq(searchDocuments.kind, kind), eq(searchDocuments.recordId, recordId));
  const stored = tx.select({ key: searchDocuments.key }).from(searchDocuments).where(isIt).get();
  if (stored) {
    tx.delete(searchIndex).where(eq(searchIndex.rowid, stored.key)).run();
    tx.delete(searchDocuments).where(isIt).run();
  }
  if (!published) return;
  const { key } = tx
    .insert(searchDocuments)
    .values({ ...published, kind, recordId })
    .returning({ key: searchDocuments.key })
    .get();
  tx.insert(searchIndex)
    .values({ rowid: key, title: stemmed(published.title), text: stemmed(published.text) })
    .run();
}
