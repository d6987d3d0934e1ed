import { eq, getTableColumns, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { partsOf, records } from "#db/records";
import type { RecordKind } from "#db/records";
import { conventions } from "#schema/conventions";
import { citation } from "../kernel/citation.ts";

type Row = Record<string, unknown>;

/** Where a record that has no name of its own borrows one. */
const leads: [column: string, kind: RecordKind][] = [
  ["questionId", "question"],
  ["resolutionId", "resolution"],
  ["conventionId", "convention"],
  ["districtId", "district"],
  ["personId", "person"],
  ["bodyId", "body"],
];
const names = ["title", "subject", "name", "fileName", "address", "text", "label"];

/** What people call a record: its citation and title, or whose it is. Null when nothing is left that could tell; it reads what may be spoilt. */
export function findRecordName(db: ReadDb, kind: string, id: string, depth = 0): string | null {
  if (!Object.hasOwn(records, kind) || depth > 3) return null;
  const [part] = partsOf(kind as RecordKind); // looked up just above
  if (!part) return null;
  const { table, key } = part;
  const isOfConvention = key.name === "conventionId" && table !== conventions;
  if (isOfConvention) return findRecordName(db, "convention", id, depth + 1);
  const raw = Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [name, sql<unknown>`${column}`]),
  );
  const row: Row | undefined = db.select(raw).from(table).where(eq(key, id)).limit(1).get();
  if (!row) return null;
  const own = [citationIn(row), nameIn(row)].filter((word) => word !== null).join(" ");
  if (own !== "") return own;
  for (const [column, next] of leads) {
    const lead = row[column];
    if (typeof lead === "string" && next !== kind) return findRecordName(db, next, lead, depth + 1);
  }
  return null;
}

const citationIn = ({ year, number }: Row): string | null =>
  typeof year === "number" && typeof number === "number" ? citation({ year, number }) : null;

function nameIn(row: Row): string | null {
  const name = names.map((column) => row[column]).find((word) => typeof word === "string" && word !== "");
  return typeof name === "string" ? `„${name.slice(0, 60)}”` : null;
}
