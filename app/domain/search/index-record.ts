import { and, asc, eq, sql } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { searchDocuments, searchWords } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { folded, stemmed, stemsOf, wordsOf } from "../kernel/polish-words.ts";
import type { FoundKind } from "./queries.ts";
import { marksOf, titleMark } from "./rules.ts";

type Row = typeof searchDocuments.$inferSelect;
/** A published record, or a part of one, as it is found. */
export type Findable = Omit<Row, "key" | "kind" | "recordId">;

/**
 * Puts the published parts of a record into the index, or anew; what is not among them is taken out, and what reads as
 * before is left alone. Part of the transaction that changed the record.
 */
export function indexRecord(
  tx: WriteDb,
  kind: FoundKind,
  recordId: string,
  published: readonly Findable[],
): void {
  const stored = tx
    .select()
    .from(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), eq(searchDocuments.recordId, recordId)))
    .orderBy(asc(searchDocuments.key))
    .limit(10_000)
    .all();
  const wanted = new Map(published.map((document) => [document.part, document]));
  for (const row of stored) {
    const now = wanted.get(row.part);
    if (now && isSame(row, now)) wanted.delete(row.part);
    else takeDocumentOut(tx, row);
  }
  for (const document of wanted.values()) putDocumentIn(tx, { ...document, kind, recordId });
}

const isSame = (row: Row, now: Findable): boolean =>
  (Object.keys(now) as (keyof Findable)[]).every((column) => row[column] === now[column]);

function takeDocumentOut(tx: WriteDb, row: Row): void {
  tx.delete(searchIndex).where(eq(searchIndex.rowid, row.key)).run();
  tx.delete(searchDocuments).where(eq(searchDocuments.key, row.key)).run();
  const words = JSON.stringify(spellingsIn(row));
  tx.update(searchWords)
    .set({ documents: sql`${searchWords.documents} - 1` })
    .where(sql`${searchWords.word} in (select value from json_each(${words}))`)
    .run();
  tx.delete(searchWords)
    .where(
      sql`${searchWords.documents} <= 0 and ${searchWords.word} in (select value from json_each(${words}))`,
    )
    .run();
}

/** Puts one document into the index, without asking whether it stands there. */
export function putDocumentIn(tx: WriteDb, row: Omit<Row, "key">): void {
  const { key } = tx.insert(searchDocuments).values(row).returning({ key: searchDocuments.key }).get();
  const title = stemmed([row.title, row.titleEn, row.number, row.names].filter(Boolean).join("\n"));
  const marks = [
    ...marksOf({ ...row, year: Number(row.sortOn.slice(0, 4)) }),
    ...row.districts.split(" ").flatMap((district) => marksOf({ district })),
    ...title.split(" ").map(titleMark),
  ].join(" ");
  tx.insert(searchIndex)
    .values({ rowid: key, title, text: stemmed(row.text), marks })
    .run();
  for (const word of spellingsIn(row)) {
    const plain = folded(word);
    tx.insert(searchWords)
      .values({ word, folded: plain, stem: stemsOf(word)[0] ?? plain, letters: plain.length, documents: 1 })
      .onConflictDoUpdate({
        target: searchWords.word,
        set: { documents: sql`${searchWords.documents} + 1` },
      })
      .run();
  }
}

const shortestSpelling = 3;

/** The words of a document that a slip of the hand may have meant: no numbers, nothing of two letters. */
const spellingsIn = ({ title, titleEn, text, names }: Omit<Row, "key">): string[] => [
  ...new Set(
    wordsOf([title, titleEn, names, text].filter(Boolean).join("\n")).filter(
      (word) => word.length >= shortestSpelling && /^\p{L}+$/u.test(word),
    ),
  ),
];
