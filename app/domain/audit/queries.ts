import { and, asc, desc, eq, gt, inArray, max, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import type { RecordKind } from "#db/records";
import { events } from "#schema/events";
import { canonicalJson, hashOfRecord, sha256 } from "../kernel/seal.ts";

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

export type Flaw = { sequence: number; what: "gap" | "link" | "event" | "record"; record: string };

/**
 * Reads the whole chain and names what does not fit: a missing event, a broken link, an altered event, or a record whose
 * present state is not the one its last event sealed.
 */
export function findFlaws(db: ReadDb): Flaw[] {
  const flaws: Flaw[] = [];
  const lastOf = new Map<string, RecordedEvent>();
  let previous = { sequence: 0, hash: "" };
  for (let page = nextEvents(db, 0); page.length > 0; page = nextEvents(db, previous.sequence)) {
    for (const event of page) {
      const record = `${event.recordKind} ${event.recordId}`;
      const { hash, ...link } = event;
      if (event.sequence !== previous.sequence + 1)
        flaws.push({ sequence: event.sequence, what: "gap", record });
      if (event.previousHash !== previous.hash)
        flaws.push({ sequence: event.sequence, what: "link", record });
      if (sha256(canonicalJson(link)) !== hash)
        flaws.push({ sequence: event.sequence, what: "event", record });
      lastOf.set(record, event);
      previous = event;
    }
  }
  for (const [record, event] of lastOf) {
    const now = hashOfRecord(db, event.recordKind as RecordKind, event.recordId); // `change` writes no other kind
    if (now !== event.stateHash) flaws.push({ sequence: event.sequence, what: "record", record });
  }
  return flaws;
}

const nextEvents = (db: ReadDb, after: number) =>
  db.select().from(events).where(gt(events.sequence, after)).orderBy(asc(events.sequence)).limit(1000).all();
