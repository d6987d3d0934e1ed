import { eq } from "drizzle-orm";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { askForFloor } from "#domain/floor/ask-for-floor";
import type { FloorKind } from "#domain/floor/rules";
import { rules } from "#schema/rule-book";
import { aConventionInSession } from "#tests/held-convention";
import { clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention in session at four in the afternoon, everybody in the room, five minutes for a speech and two for an answer. */
export function aRoom(council: Council) {
  const convention = aConventionInSession(council);
  const present = convention.roll.map((entry) => [entry.id, "present" as const]);
  recordAttendance(council.as(clerk), {
    conventionId: convention.id,
    statuses: Object.fromEntries(present),
  });
  const rule = { bodyId: konwentId, source: "Regulamin Konwentu, § 12", standing: "adopted" as const };
  council.db
    .insert(rules)
    .values([
      { ...rule, id: "rule-speech", name: "speech-minutes", value: "5" },
      { ...rule, id: "rule-ad-vocem", name: "ad-vocem-minutes", value: "2" },
    ])
    .run();
  council.travelTo("2026-03-12T15:00:00Z");
  return convention;
}

/** The office puts somebody into the queue. */
export const asks = (council: Council, attendanceId: string, kind: FloorKind = "normal"): string =>
  askForFloor(council.as(clerk), { attendanceId, kind }).id;

/** The rule book is silent about how long somebody may speak. */
export const withoutLimits = (council: Council): void =>
  void council.db.delete(rules).where(eq(rules.source, "Regulamin Konwentu, § 12")).run();
