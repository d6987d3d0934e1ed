import { and, desc, eq, inArray, max, min } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import type { RecordKind } from "#db/records";
import { events } from "#schema/events";

/** More records of one kind than an installation ever holds. */
const most = 1_000_000;

/** The identities of all records of a kind, the last changed first. Read from an index alone: the chain itself is not touched. */
export const listLastChanged = (db: ReadDb, kind: RecordKind): string[] =>
  db
    .select({ id: events.recordId })
    .from(events)
    .where(eq(events.recordKind, kind))
    .groupBy(events.recordId)
    .orderBy(desc(max(events.sequence)))
    .limit(most)
    .all()
    .map(({ id }) => id);

/** When a record was begun and when it was last changed: exact instants, of this system and not of the council. */
export type Span = { created: string; modified: string };

/** How many records are asked about at once: SQLite takes no more than some thousand values. */
const atOnce = 500;

/** When some records were begun and last changed, by their identities; what the chain does not know is left out. */
export function findSpans(db: ReadDb, kind: RecordKind, ids: readonly string[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const bounds = db
      .select({ id: events.recordId, first: min(events.sequence), last: max(events.sequence) })
      .from(events)
      .where(and(eq(events.recordKind, kind), inArray(events.recordId, some)))
      .groupBy(events.recordId)
      .limit(atOnce)
      .all();
    const at = instantsOf(
      db,
      bounds.flatMap(({ first, last }) => [first ?? 0, last ?? 0]),
    );
    for (const { id, first, last } of bounds)
      spans.set(id, { created: at(first ?? 0), modified: at(last ?? 0) });
  }
  return spans;
}

function instantsOf(db: ReadDb, sequences: readonly number[]): (sequence: number) => string {
  const rows = db
    .select({ sequence: events.sequence, at: events.recordedAt })
    .from(events)
    .where(inArray(events.sequence, [...sequences]))
    .limit(2 * atOnce)
    .all();
  const known = new Map(rows.map(({ sequence, at }) => [sequence, at]));
  return (sequence) => known.get(sequence) ?? "";
}
