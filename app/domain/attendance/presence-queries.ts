import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { presenceChanges } from "#schema/proceedings";
import { found } from "../kernel/refusal.ts";
import { listPresence, listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";
import { inRoomAt } from "./presence-rules.ts";

export const getPresenceChange = (db: ReadDb, changeId: string) =>
  found(db.select().from(presenceChanges).where(eq(presenceChanges.id, changeId)).get());

/** The lines of the roll that are in the room at an instant, without one at last; where nobody keeps arrivals, those the roll calls present. */
export function listInRoom(db: ReadDb, conventionId: string, at?: string): RollEntry[] {
  const roll = listRoll(db, conventionId);
  const changes = listPresence(db, conventionId);
  if (changes.every(({ isStruck }) => isStruck)) return roll.filter(({ status }) => status === "present");
  const present = inRoomAt(changes, at);
  return roll.filter(({ id }) => present.has(id));
}

/** Is this line of the roll in the room at an instant? */
export const isInRoom = (
  db: ReadDb,
  { id, conventionId }: { id: string; conventionId: string },
  at?: string,
): boolean => listInRoom(db, conventionId, at).some((entry) => entry.id === id);
