import type { ReadDb } from "#db/client";
import { listPublicConventions } from "#domain/convention/queries";
import { isOver } from "#domain/convention/rules";
import { findPublicContent } from "#domain/edition/queries";

export type DistrictAttendance = ReturnType<typeof districtAttendance>;

/**
 * Who sat for a district at the conventions that are over, the latest first, as published: from each one's latest edition,
 * of the archive from its record. Only conventions that say something of this district's seat count.
 */
export function districtAttendance(db: ReadDb, bodyId: string, districtName: string) {
  const conventions = listPublicConventions(db, bodyId)
    .filter((convention) => isOver(convention) && convention.state !== "cancelled")
    .flatMap((convention) => {
      const content = findPublicContent(db, convention);
      const seat = content?.attendance.seats.find((one) => one.districtName === districtName);
      if (!seat || seat.status === "invited") return [];
      const { address, title, titleEn, heldOn } = convention;
      const { status, name, substituteName } = seat;
      return [{ address, title, titleEn, heldOn, status, name, substituteName }];
    });
  const present = conventions.filter(({ status }) => status === "present");
  return {
    recorded: conventions.length,
    present: present.length,
    bySubstitute: present.filter(({ substituteName }) => substituteName !== null).length,
    conventions,
  };
}
