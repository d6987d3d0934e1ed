import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { lateDeeds } from "#schema/proceedings";
import { found } from "../kernel/refusal.ts";

export type LateDeed = typeof lateDeeds.$inferSelect;

/** What was done without network in this convention and refused when it arrived, in the order it was done; until it is settled. */
export const listLateDeeds = (db: ReadDb, conventionId: string): LateDeed[] =>
  db
    .select()
    .from(lateDeeds)
    .where(and(eq(lateDeeds.conventionId, conventionId), isNull(lateDeeds.settledAt)))
    .orderBy(asc(lateDeeds.heldAt), asc(lateDeeds.id))
    .limit(500)
    .all();

/** How many of them wait for the clerk. */
export const countLateDeeds = (db: ReadDb, conventionId: string): number =>
  db
    .select({ many: count() })
    .from(lateDeeds)
    .where(and(eq(lateDeeds.conventionId, conventionId), isNull(lateDeeds.settledAt)))
    .get()?.many ?? 0;

/** The one that came with this key, settled or not. */
export const findLateDeed = (db: ReadDb, accountId: string, requestKey: string): LateDeed | undefined =>
  db
    .select()
    .from(lateDeeds)
    .where(and(eq(lateDeeds.accountId, accountId), eq(lateDeeds.requestKey, requestKey)))
    .get();

export const getLateDeed = (db: ReadDb, id: string): LateDeed =>
  found(db.select().from(lateDeeds).where(eq(lateDeeds.id, id)).get());
