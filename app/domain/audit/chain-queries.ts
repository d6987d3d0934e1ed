import { and, asc, gt, lte, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { events } from "#schema/events";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import type { Flaw } from "./rules.ts";

/** One event as the file of checkpoints remembers it: no words, nothing personal. `record` is its kind and its id. */
export type Vertebra = { sequence: number; record: string; hash: string };

type RawEvent = Omit<typeof events.$inferSelect, "details"> & { details: string };

/** The spine of the chain after one event and up to another, oldest first, at most a thousand. */
export const listSpine = (db: ReadDb, after: number, until: number): Vertebra[] =>
  db
    .select()
    .from(events)
    .where(and(gt(events.sequence, after), lte(events.sequence, until)))
    .orderBy(asc(events.sequence))
    .limit(1000)
    .all()
    .map(({ sequence, recordKind, recordId, hash }) => ({
      sequence,
      record: `${recordKind} ${recordId}`,
      hash,
    }));

/** The chain from end to end, oldest first. Details come as they lie there, since somebody may have spoilt them. */
export function* eachEvent(db: ReadDb): Generator<RawEvent> {
  let after = Number.MIN_SAFE_INTEGER; // an inserted event may have any number
  for (;;) {
    const page = db
      .select({ ...rawColumns })
      .from(events)
      .where(gt(events.sequence, after))
      .orderBy(asc(events.sequence))
      .limit(1000)
      .all();
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** What does not fit at one event: a missing one before it, a broken link, its own altered words. */
export function flawsAt(event: RawEvent, previous: { sequence: number; hash: string }): Flaw[] {
  const { sequence } = event;
  const record = `${event.recordKind} ${event.recordId}`;
  return [
    ...(sequence === previous.sequence + 1 ? [] : [{ sequence, what: "gap" as const, record }]),
    ...(event.previousHash === previous.hash ? [] : [{ sequence, what: "link" as const, record }]),
    ...(hashOf(event) === event.hash ? [] : [{ sequence, what: "event" as const, record }]),
  ];
}

/** The hash an event should have; empty when its details are not as they were written. */
function hashOf({ hash: _hash, details, ...link }: RawEvent): string {
  try {
    const read: unknown = JSON.parse(details);
    return JSON.stringify(read) === details ? sha256(canonicalJson({ ...link, details: read })) : "";
  } catch {
    return "";
  }
}

const rawColumns = {
  sequence: events.sequence,
  id: events.id,
  type: events.type,
  recordKind: events.recordKind,
  recordId: events.recordId,
  actorId: events.actorId,
  actorName: events.actorName,
  recordedAt: events.recordedAt,
  details: sql<string>`${events.details}`,
  stateHash: events.stateHash,
  previousHash: events.previousHash,
  hash: events.hash,
};
