import { and, desc, eq } from "drizzle-orm";
import type { Database, WriteDb } from "#db/client";
import { events } from "#schema/events";
import { requestKeys } from "#schema/housekeeping";
import type { Context, NotedEvent, Recorder } from "./context.ts";
import { recordKindOf } from "./events.ts";
import { canonicalJson, hashOfRecord, sha256 } from "./seal.ts";

/**
 * The door for facts. Runs `work` in one transaction, demands at least one event, and chains each event to the
 * one before by hash, together with the hash of the record it touched. What follows from an event (`ctx.react`) happens
 * in the same transaction. A repeated request key returns the first result.
 * @throws Refusal when a rule or a policy says no; nothing is written then.
 */
export function change<T>(ctx: Context, work: (tx: WriteDb, record: Recorder) => T): T {
  return writing(ctx).transaction(
    (tx) => {
      const earlier = firstResult<T>(tx, ctx);
      if (earlier) return earlier.result;

      const noted: NotedEvent[] = [];
      const record: Recorder = (type, recordId, details = {}) => void noted.push({ type, recordId, details });
      const result = work(tx, record);
      if (noted.length === 0) throw new Error("A change must record what happened");

      for (let at = 0; at < noted.length; at++) ctx.react({ ...ctx, db: tx }, tx, noted[at]!, record);
      for (const event of noted) append(tx, ctx, event);
      if (ctx.requestKey) {
        const row = {
          actorId: ctx.actor.id,
          key: ctx.requestKey,
          result: result ?? null,
          storedAt: ctx.now().toISOString(),
        };
        tx.insert(requestKeys).values(row).run();
      }
      return result;
    },
    { behavior: "immediate" },
  );
}

/** The door for housekeeping: sessions, links, attempts. No event; only tables of db/schema/housekeeping. */
export function keep<T>(ctx: Context, work: (tx: WriteDb) => T): T {
  return writing(ctx).transaction(work, { behavior: "immediate" });
}

/** The door for checkpoints alone: they speak of the chain, so they cannot be a fact in it. Only `signCheckpoint` goes through. */
export function attest<T>(ctx: Context, work: (tx: WriteDb) => T): T {
  return writing(ctx).transaction(work, { behavior: "immediate" });
}

/** The door for a whole installation that moves in: its events come along as rows, so nothing is recorded. Only `importAll` goes through. */
export function moveIn<T>(ctx: Context, work: (tx: WriteDb) => T): T {
  return writing(ctx).transaction(work, { behavior: "immediate" });
}

/** Several changes, whole or not at all. */
export function together<T>(ctx: Context, work: (ctx: Context) => T): T {
  return writing(ctx).transaction((tx) => work({ ...ctx, db: tx }), { behavior: "immediate" });
}

const writing = (ctx: Context) => ctx.db as Database; // the one cast: nowhere else may a reader become a writer

function firstResult<T>(tx: WriteDb, ctx: Context): { result: T } | undefined {
  if (!ctx.requestKey) return undefined;
  const mine = and(eq(requestKeys.actorId, ctx.actor.id), eq(requestKeys.key, ctx.requestKey));
  const row = tx.select({ result: requestKeys.result }).from(requestKeys).where(mine).get();
  return row ? { result: row.result as T } : undefined; // stored by the same use case under the same key
}

function append(tx: WriteDb, ctx: Context, event: NotedEvent): void {
  const last = tx
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(desc(events.sequence))
    .limit(1)
    .get();
  const recordKind = recordKindOf(event.type);
  const details = ctx.heldAt === undefined ? event.details : { heldAt: ctx.heldAt, ...event.details };
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    id: ctx.newId(),
    ...event,
    details,
    recordKind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    recordedAt: ctx.now().toISOString(),
    stateHash: hashOfRecord(tx, recordKind, event.recordId),
    previousHash: last?.hash ?? "",
  };
  tx.insert(events)
    .values({ ...link, hash: sha256(canonicalJson(link)) })
    .run();
}
