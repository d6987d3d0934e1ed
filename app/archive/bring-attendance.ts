import { inviteGuest } from "#domain/attendance/invite-guest";
import { listRoll } from "#domain/attendance/queries";
import { removeGuest } from "#domain/attendance/remove-guest";
import { stateAttendanceTotals } from "#domain/attendance/state-attendance-totals";
import { personOfRecord } from "./places-of-record.ts";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Brings in how many came, day by day as the source counts them. A day said again replaces what was said of it. */
export function bringAttendance(scene: Scene): void {
  const { added, changed } = differencesIn(scene, "attendance", "attendance");
  for (const { path: _path, saysSomething: _says, ...totals } of [...added, ...changed.map(({ is }) => is)]) {
    stateAttendanceTotals(scene.ctx, { ...totals, conventionId: scene.conventionId });
  }
}

/** Brings in who was invited; somebody known by office alone is listed by it. */
export function bringGuests(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "guests", "invited_guests");
  for (const { was, is } of changed) {
    const guest = listRoll(ctx.db, conventionId).find(
      ({ seatId, name }) => seatId === null && name === shownName(was),
    );
    if (!guest) scene.warn("invited_guests", "kept-as-edited");
    else removeGuest(ctx, { attendanceId: guest.id });
    if (guest) added.push(is);
  }
  for (const guest of added) {
    const name = shownName(guest);
    const office = guest.name === null ? null : guest.office;
    const isListed = listRoll(ctx.db, conventionId).some(
      (entry) => entry.seatId === null && entry.name === name && entry.office === office,
    );
    if (isListed) continue;
    const personId = personOfRecord(ctx, guest.name, guest.office, guest.organisation);
    inviteGuest(ctx, {
      conventionId,
      name,
      office,
      organisation: guest.organisation,
      guestRole: guest.role,
      personId,
    });
  }
}

const shownName = (guest: {
  name: string | null;
  office: string | null;
  organisation: string | null;
}): string => guest.name ?? guest.office ?? guest.organisation ?? "";
