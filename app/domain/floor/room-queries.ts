import { and, asc, desc, eq, lte } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { attendances } from "#schema/attendance";
import { presenceChanges, proceedingsSteps } from "#schema/proceedings";

/** Is somebody in the room at an instant? Their last arrival or departure says so, or else the roll. */
export function isInRoom(
  db: ReadDb,
  { id, conventionId }: { id: string; conventionId: string },
  at: Date,
): boolean {
  const counted = and(eq(presenceChanges.conventionId, conventionId), eq(presenceChanges.isStruck, false));
  const last = db
    .select({ kind: presenceChanges.kind })
    .from(presenceChanges)
    .where(and(counted, eq(presenceChanges.attendanceId, id), lte(presenceChanges.heldAt, at.toISOString())))
    .orderBy(desc(presenceChanges.heldAt), desc(presenceChanges.enteredAt))
    .get();
  if (last) return last.kind === "arrived";
  if (db.select({ id: presenceChanges.id }).from(presenceChanges).where(counted).get()) return false;
  const roll = db
    .select({ status: attendances.status })
    .from(attendances)
    .where(eq(attendances.id, id))
    .get();
  return roll?.status === "present";
}

/** The item that is on, and whether there is a break, as the last steps of the proceedings say. */
export function findStanding(db: ReadDb, conventionId: string) {
  const steps = db
    .select()
    .from(proceedingsSteps)
    .where(eq(proceedingsSteps.conventionId, conventionId))
    .orderBy(asc(proceedingsSteps.heldAt), asc(proceedingsSteps.enteredAt))
    .limit(2000)
    .all();
  const last = steps.at(-1);
  const begun = steps.findLast(({ kind }) => kind === "item" || kind === "end");
  return {
    agendaItemId: begun?.agendaItemId ?? null,
    isPaused: last?.kind === "pause" || last?.kind === "adjournment",
  };
}
