import { asc, getTableName, gt, is, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ReadDb, WriteDb } from "#db/client";
import * as schema from "#schema/all";

/** What speaks of one machine and its browsers, or is made anew from the rest: sessions, codes, keys of forms, the index of words. */
export const stayingTables: SQLiteTable[] = [
  schema.sessions,
  schema.knownDevices,
  schema.deviceCodes,
  schema.deviceKeys,
  schema.signInAttempts,
  schema.requestKeys,
  schema.minutesPresences,
  schema.checkInCodes,
  schema.searchDocuments,
  schema.searchWords,
];

/** Rows that triggers let in only while what they belong to is not there yet, or is still open. */
const beforeWhatTheyBelongTo: SQLiteTable[] = [schema.ballots, schema.editionFiles];

/** Every table that goes along when an installation moves, in the order in which it is written back. */
export const movingTables: SQLiteTable[] = Object.values(schema)
  .filter((one): one is typeof one & SQLiteTable => is(one, SQLiteTable))
  .filter((table) => !stayingTables.includes(table))
  .toSorted(
    (a, b) => Number(beforeWhatTheyBelongTo.includes(b)) - Number(beforeWhatTheyBelongTo.includes(a)),
  );

export type Row = Record<string, unknown>;

const [pageOfRows, place] = [500, sql<number>`rowid`];

/** The rows of a table, in the order in which they were written. */
export function* eachRow(db: ReadDb, table: SQLiteTable): Generator<Row> {
  for (let last = 0; ; ) {
    const rows = db
      .select({ place, row: table })
      .from(table)
      .where(gt(place, last))
      .orderBy(asc(place))
      .limit(pageOfRows)
      .all();
    for (const { row } of rows) yield row;
    if (rows.length < pageOfRows) return;
    last = rows.at(-1)?.place ?? last;
  }
}

/** Writes a row back as it was. @throws when the table has no such columns, or does not let it in. */
export const writeRow = (tx: WriteDb, table: SQLiteTable, row: Row): void =>
  void tx.insert(table).values(row).run();

export const fileOfTable = (table: SQLiteTable): string => `data/${getTableName(table)}.ndjson`;
