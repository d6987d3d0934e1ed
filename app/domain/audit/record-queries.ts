import { asc, getTableColumns, gt, sql } from "drizzle-orm";
import type { Column, SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/client";
import { partsOf, records } from "#db/records";
import type { RecordKind } from "#db/records";
import { hashOfRecord } from "../kernel/seal.ts";
import type { Flaw } from "./rules.ts";

/** The last event of a record: what it sealed. */
export type LastSeal = { sequence: number; stateHash: string };
export type LastSeals = ReadonlyMap<string, LastSeal>;

export const kinds = Object.keys(records) as RecordKind[]; // its own keys

const isKind = (kind: string): kind is RecordKind => Object.hasOwn(records, kind);

/** Is the record what its last event sealed? Null when it is. */
export function findFlawOf(db: ReadDb, record: string, { sequence, stateHash }: LastSeal): Flaw | null {
  const [kind, id] = splitRecord(record);
  if (!isKind(kind)) return { sequence, what: "event", record };
  try {
    return hashOfRecord(db, kind, id) === stateHash ? null : { sequence, what: "record", record };
  } catch {
    return { sequence, what: "record-unreadable", record };
  }
}

/** `question 0190…` → kind and id. */
export function splitRecord(record: string): [kind: string, id: string] {
  const at = record.indexOf(" ");
  return [record.slice(0, at), record.slice(at + 1)];
}

/**
 * Walks every row there is, and finds those of records that no event names, and values that the house would not have written so
 * (a flag that is neither 0 nor 1, JSON spelt otherwise): read back they could look like what was sealed.
 */
export function* eachRowFlaw(db: ReadDb, lastSeals: LastSeals): Generator<Flaw> {
  const told = new Set<string>();
  for (const kind of kinds) {
    for (const { table, key } of partsOf(kind)) {
      for (const row of eachRow(db, table)) {
        const record = `${kind} ${String(row.values[key.name])}`;
        const last = lastSeals.get(record);
        const what = !last ? "record-unknown" : row.isAsWritten ? null : "value-form";
        if (!what || told.has(`${what} ${record}`)) continue;
        told.add(`${what} ${record}`);
        yield { sequence: last?.sequence ?? 0, what, record };
      }
    }
  }
}

function* eachRow(db: ReadDb, table: SQLiteTable) {
  const columns: Column[] = Object.values(getTableColumns(table));
  const raw: Record<string, SQL> = Object.fromEntries(columns.map((column) => [column.name, sql`${column}`]));
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = db
      .select({ ...raw, rowid: sql<number>`rowid` })
      .from(table)
      .where(gt(sql`rowid`, after))
      .orderBy(asc(sql`rowid`))
      .limit(500)
      .all() as ({ rowid: number } & Record<string, unknown>)[]; // SQLite's own values, whatever lies there
    for (const values of page)
      yield { values, isAsWritten: columns.every((column) => isAsWritten(column, values[column.name])) };
    const last = page.at(-1);
    if (!last) return;
    after = last.rowid;
  }
}

function isAsWritten(column: Column, value: unknown): boolean {
  if (value === null) return true;
  try {
    const read: unknown = column.mapFromDriverValue(value);
    return read !== null && column.mapToDriverValue(read) === value;
  } catch {
    return false;
  }
}
