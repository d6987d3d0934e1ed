import { createHash } from "node:crypto";
import { eq, getTableColumns, getTableName } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { partsOf } from "#db/records";
import type { RecordKind } from "#db/records";

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** JSON with sorted keys: the same facts always give the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * SHA-256 of the canonical state of a record; personal columns only as SHA-256(salt ‖ value). What is empty (a null, a
 * table without rows) is left out, so that a column or a table added later breaks no older seal.
 */
export function hashOfRecord(db: ReadDb, kind: RecordKind, recordId: string): string {
  const state = partsOf(kind).flatMap(({ table, key, personal = [] }) => {
    const columns = getTableColumns(table);
    const identity = columns["id"] ?? key;
    const rows = db.select().from(table).where(eq(key, recordId)).orderBy(identity).all() as Record<
      string,
      unknown
    >[];
    return rows.length === 0
      ? []
      : [[getTableName(table), rows.map((row) => withoutNulls(withoutPersonalData(row, personal)))]];
  });
  return sha256(canonicalJson(state));
}

function withoutPersonalData(row: Record<string, unknown>, personal: string[]): Record<string, unknown> {
  const { salt, ...rest } = row;
  if (personal.length === 0) return row;
  for (const column of personal) {
    const value = rest[column];
    if (typeof value === "string") rest[column] = sha256(`${String(salt)}${value}`);
  }
  return rest;
}

const withoutNulls = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
