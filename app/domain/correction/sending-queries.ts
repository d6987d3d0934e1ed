import type { ReadDb } from "#db/client";
import { listAttendanceTotals, listRoll } from "../attendance/queries.ts";
import { isRecorded } from "../attendance/rules.ts";
import { getConvention } from "../convention/queries.ts";
import type { Reason } from "../kernel/refusal.ts";
import { findMinutes, listSections } from "../minutes/queries.ts";
import { listReviews } from "./queries.ts";
import { listPresent } from "./reader-queries.ts";
import { obstaclesToSending } from "./rules.ts";

/** What stands between the draft of a convention's minutes and those who were present, as the record is now. */
export function findSendingObstacles(db: ReadDb, conventionId: string): Reason[] {
  return obstaclesToSending({
    convention: getConvention(db, conventionId),
    isStarted: findMinutes(db, conventionId) !== undefined,
    hasText: listSections(db, conventionId).some(({ markdown }) => markdown.trim() !== ""),
    isAttendanceRecorded:
      isRecorded(listRoll(db, conventionId)) ||
      listAttendanceTotals(db, conventionId).some(({ membersPresent }) => membersPresent !== null),
    hasOpenRound: listReviews(db, conventionId).some(({ state }) => state === "open"),
    readers: listPresent(db, conventionId).length,
  });
}
