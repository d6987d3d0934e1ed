import { eq } from "drizzle-orm";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import { change } from "#domain/kernel/change";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { attendances } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { aConvenedConvention } from "#tests/minutes-world";
import { clerk } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention of 12 April 2026, 16:00, convened, with every seat invited; told here without any letters. */
export function anInvitedConvention(council: Council) {
  const { conventionId } = aConvenedConvention(council);
  inviteSeats(council.as(clerk), { conventionId });
  change(council.as(clerk), (tx, record) => {
    tx.update(attendances)
      .set({ invitedOn: "2026-03-02" })
      .where(eq(attendances.conventionId, conventionId))
      .run();
    record("attendance.invitations-sent", conventionId, { sent: 3 });
  });
  return { conventionId, line: (districtId: string | null) => lineOf(council, conventionId, districtId) };
}

function lineOf(council: Council, conventionId: string, districtId: string | null): RollEntry {
  const entry = listRoll(council.db, conventionId).find((one) => one.districtId === districtId);
  if (!entry) throw new Error(`No seat of ${districtId}`);
  return entry;
}

/** The same, invited by letters: both districts have an address, the chair's seat has none. */
export function aMailedConvention(council: Council) {
  const { conventionId } = aConvenedConvention(council);
  inviteSeats(council.as(clerk), { conventionId });
  for (const { id, districtId } of listRoll(council.db, conventionId))
    if (districtId)
      setContact(council.as(clerk), { attendanceId: id, email: `${districtId}@dzielnice.example` });
  sendInvitations(council.as(clerk), { conventionId, attendanceIds: [] });
  return { conventionId, line: (districtId: string | null) => lineOf(council, conventionId, districtId) };
}

/** The convention moves: its calendar entry gets the next sequence, its day and hour as given. */
export function moved(council: Council, conventionId: string, calendarSequence: number): void {
  change(council.as(clerk), (tx, record) => {
    tx.update(conventions).set({ calendarSequence }).where(eq(conventions.id, conventionId)).run();
    record("convention.edited", conventionId);
  });
}

/** Somebody who came with the address in an invitation, without an account. */
export const withLink = (
  attendanceId: string,
  holder: { personId: string | null; name: string | null },
): Actor => ({
  ...publicActor,
  id: holder.personId ?? `link:invitation:${attendanceId}`,
  kind: "person",
  name: holder.name ?? "",
  personId: holder.personId,
  link: { purpose: "invitation", subjectId: attendanceId, holder },
});
