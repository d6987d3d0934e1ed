import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { partsOf, records } from "#db/records";
import type { RecordKind } from "#db/records";
import { fileOfTable, movingTables } from "./tables.ts";

const kinds = Object.keys(records) as RecordKind[]; // its keys are these and no others

/** What every line of `data/` holds: for each table its record, its columns, and what they refer to. */
export const dictionary = () => movingTables.map(describe);

function describe(table: SQLiteTable) {
  const { columns, foreignKeys } = getTableConfig(table);
  const references = new Map(
    foreignKeys.map((key) => {
      const { columns: from, foreignTable, foreignColumns } = key.reference();
      return [from[0]?.name, `${getTableName(foreignTable)}.${foreignColumns[0]?.name ?? ""}`];
    }),
  );
  return {
    table: getTableName(table),
    file: fileOfTable(table),
    /** The kind of record whose seal covers these rows; nothing where they are housekeeping or the chain itself. */
    record: kinds.find((kind) => partsOf(kind).some((part) => part.table === table)),
    columns: columns.map((column) => ({
      name: column.name,
      type: column.dataType,
      isRequired: column.notNull,
      values: column.enumValues,
      refersTo: references.get(column.name),
    })),
  };
}
