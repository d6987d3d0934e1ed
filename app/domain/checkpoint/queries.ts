import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { events } from "#schema/events";
import { checkpoints } from "#schema/seals";
import { polishDay } from "../kernel/polish-time.ts";
import type { Checkpoint } from "./rules.ts";

export const findLatestCheckpoint = (db: ReadDb): Checkpoint | undefined =>
  db.select().from(checkpoints).orderBy(desc(checkpoints.number)).limit(1).get();

export const findCheckpoint = (db: ReadDb, number: number): Checkpoint | undefined =>
  db.select().from(checkpoints).where(eq(checkpoints.number, number)).get();

/** The latest checkpoints, newest first. */
export const listLatestCheckpoints = (db: ReadDb, limit = 10): Checkpoint[] =>
  db.select().from(checkpoints).orderBy(desc(checkpoints.number)).limit(limit).all();

/** The checkpoints after one of this number, oldest first, at most a thousand. */
export const listCheckpointsAfter = (db: ReadDb, number: number): Checkpoint[] =>
  db
    .select()
    .from(checkpoints)
    .where(gt(checkpoints.number, number))
    .orderBy(asc(checkpoints.number))
    .limit(1000)
    .all();

/** The chain's last event. */
export const findHead = (db: ReadDb): { sequence: number; hash: string } | undefined =>
  db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(desc(events.sequence))
    .limit(1)
    .get();

/** Why the chain's head should be signed now: something was published, or a day has passed in which anything was recorded. */
export function findSealDue(db: ReadDb, today: string): "publication" | "day" | null {
  const last = findLatestCheckpoint(db);
  const sealed = last?.sequence ?? 0;
  if ((findHead(db)?.sequence ?? 0) <= sealed) return null;
  const published = db
    .select({ sequence: events.sequence })
    .from(events)
    .where(and(gt(events.sequence, sealed), eq(events.type, "edition.published")))
    .limit(1)
    .get();
  if (published) return "publication";
  return !last || polishDay(new Date(last.signedAt)) < today ? "day" : null;
}

/** Every checkpoint, oldest first. */
export function* eachCheckpoint(db: ReadDb): Generator<Checkpoint> {
  for (let number = Number.MIN_SAFE_INTEGER; ; ) {
    const page = listCheckpointsAfter(db, number);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    number = last.number;
  }
}
