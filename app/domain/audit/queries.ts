import { and, asc, desc, eq, inArray, max, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import type { RecordKind } from "#db/records";
import { events } from "#schema/events";
import { eachEvent, flawsAt } from "./chain-queries.ts";
import { findFlawOf } from "./record-queries.ts";
import type { LastSeal } from "./record-queries.ts";
import type { Flaw } from "./rules.ts";

export type RecordedEvent = typeof events.$inferSelect;

/** Everything recorded about one record, oldest first. */
export const listEventsOf = (db: ReadDb, kind: RecordKind, recordId: string): RecordedEvent[] =>
  db
    .select()
    .from(events)
    .where(and(eq(events.recordKind, kind), eq(events.recordId, recordId)))
    .orderBy(asc(events.sequence))
    .limit(1000)
    .all();

/** The latest events, newest first. */
export const listLatestEvents = (db: ReadDb, limit = 100): RecordedEvent[] =>
  db.select().from(events).orderBy(desc(events.sequence)).limit(limit).all();

/** The instant at which what everybody reads of a convention was last changed: its facts, its published agenda, or some of its questions. */
export const findLastChange = (
  db: ReadDb,
  conventionId: string,
  questionIds: readonly string[] = [],
): string | null =>
  db
    .select({ at: max(events.recordedAt) })
    .from(events)
    .where(
      or(
        and(eq(events.recordKind, "convention"), eq(events.recordId, conventionId)),
        and(
          eq(events.recordKind, "agenda"),
          eq(events.recordId, conventionId),
          eq(events.type, "agenda.published"),
        ),
        and(eq(events.recordKind, "question"), inArray(events.recordId, [...questionIds])),
      ),
    )
    .get()?.at ?? null;

/**
 * Reads the whole chain and names what does not fit: a missing event, a broken link, an altered event, or a record whose
 * present state is not the one its last event sealed.
 */
export function findFlaws(db: ReadDb): Flaw[] {
  const flaws: Flaw[] = [];
  const lastSeals = new Map<string, LastSeal>();
  let previous = { sequence: 0, hash: "" };
  for (const event of eachEvent(db)) {
    flaws.push(...flawsAt(event, previous));
    lastSeals.set(`${event.recordKind} ${event.recordId}`, event);
    previous = event;
  }
  for (const [record, last] of lastSeals) {
    const flaw = findFlawOf(db, record, last);
    if (flaw) flaws.push(flaw);
  }
  return flaws;
}
