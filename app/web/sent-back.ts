import type { ReadDb } from "#db/client";
import { listEventsOf } from "#domain/audit/queries";

export type SentBack = { by: string; at: string; reason: string };

/** Why the chair sent the last prepared edition back; null once something was prepared since, or when the clerk took it back. */
export function sentBackOf(db: ReadDb, conventionId: string): SentBack | null {
  const last = listEventsOf(db, "edition", conventionId).findLast(
    ({ type }) => type === "edition.discarded" || type === "edition.prepared",
  );
  const reason = last?.type === "edition.discarded" ? last.details["reason"] : null;
  return last && typeof reason === "string" ? { by: last.actorName, at: last.recordedAt, reason } : null;
}
