import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { checkInCodes, checkIns } from "#schema/proceedings";

export type CheckIn = typeof checkIns.$inferSelect;

/** The code that the screen in the room shows; undefined while none was made. */
export const findCheckInCode = (db: ReadDb, conventionId: string) =>
  db.select().from(checkInCodes).where(eq(checkInCodes.conventionId, conventionId)).get();

/** Who says to be here, the first one first; also those whose arrival was noted since. */
export const listCheckIns = (db: ReadDb, conventionId: string): CheckIn[] =>
  db
    .select()
    .from(checkIns)
    .where(eq(checkIns.conventionId, conventionId))
    .orderBy(asc(checkIns.claimedAt))
    .limit(200)
    .all();
