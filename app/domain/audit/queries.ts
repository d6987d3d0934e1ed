import { and, asc, desc, eq, inArray, max, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import type { RecordKind } from "#db/records";
import { events } from "#schema/events";
import { archiveActor } from "../kernel/actor.ts";
import type { EventType } from "../kernel/events.ts";
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

export type RecordStamp = {
  producedBy: string;
  producedAt: string;
  publishedBy: string;
  publishedAt: string;
  changedAt: string;
  isFromArchive: boolean;
};

/**
 * Who began a record, who made it public, and when it last changed, for the metryczka under it. `publishing` are the facts that
 * make it public (the first of all where there is none yet); with `isDraftedOn` only they change what the public reads.
 */
export function findRecordStamp(
  db: ReadDb,
  kind: RecordKind,
  recordId: string,
  publishing: readonly EventType[],
  { isDraftedOn = false } = {},
): RecordStamp | null {
  const all = listEventsOf(db, kind, recordId);
  const [first] = all;
  if (!first) return null;
  const published = all.filter(({ type }) => publishing.some((one) => one === type));
  const shown = published[0] ?? first;
  const last = (isDraftedOn ? published : all).at(-1) ?? shown;
  return {
    producedBy: first.actorName,
    producedAt: first.recordedAt,
    publishedBy: shown.actorName,
    publishedAt: shown.recordedAt,
    changedAt: last.recordedAt,
    isFromArchive: first.actorId === archiveActor.id,
  };
}

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
