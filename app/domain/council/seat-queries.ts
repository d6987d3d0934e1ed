import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { seats } from "#schema/council";
import type { Seat } from "./queries.ts";

/** Every seat of a body, whoever holds it. */
export const listSeats = (db: ReadDb, bodyId: string): Seat[] =>
  db.select().from(seats).where(eq(seats.bodyId, bodyId)).orderBy(asc(seats.id)).limit(200).all();
