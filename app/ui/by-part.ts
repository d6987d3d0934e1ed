import type { PartOfRecord } from "#domain/edition/place-rules";

/** Rows under the heading of the part of the record they stand in, in the order of the record. */
export function byPart<Row extends PartOfRecord>(
  rows: readonly Row[],
  titleOf: (part: string, name: string) => string,
): { title: string; rows: Row[] }[] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const title = titleOf(row.part, row.name);
    parts.set(title, [...(parts.get(title) ?? []), row]);
  }
  return [...parts].map(([title, inPart]) => ({ title, rows: inPart }));
}
