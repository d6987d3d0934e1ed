import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { changePresence } from "./change-presence.ts";
import { mayKeepAttendance } from "./policy.ts";
import { inRoomAt } from "./presence-rules.ts";
import { listPresence, listRoll } from "./queries.ts";
import { attendanceStatuses, obstaclesToRecording } from "./rules.ts";
import type { AttendanceStatus } from "./rules.ts";

const field = /^status-(.+)$/;
const isStatus = (value: unknown): value is AttendanceStatus =>
  attendanceStatuses.some((status) => status === value);

/** One form for the whole roll: each line is a field `status-<id>`. */
export const recordAttendanceInput = z.looseObject({ conventionId: identity() }).transform((form, ctx) => {
  const statuses: Record<string, AttendanceStatus> = {};
  for (const [name, value] of Object.entries(form)) {
    const id = field.exec(name)?.[1];
    if (!id || value === "") continue;
    if (isStatus(value)) statuses[id] = value;
    else ctx.addIssue({ code: "custom", message: "not-a-choice", path: [name] });
  }
  return { conventionId: form.conventionId, statuses };
});

/** The clerk writes down who came: any number of lines of the roll at once; those not named stay as they were. */
export function recordAttendance(
  ctx: Context,
  { conventionId, statuses }: z.output<typeof recordAttendanceInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepAttendance(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const ids = new Set(listRoll(tx, conventionId).map((entry) => entry.id));
    const isStranger = Object.keys(statuses).some((id) => !ids.has(id));
    refuseOn([
      ...obstaclesToRecording(convention),
      ...(isStranger || ids.size === 0 ? [because("not-invited")] : []),
    ]);

    for (const [id, status] of Object.entries(statuses))
      tx.update(attendances).set({ status }).where(eq(attendances.id, id)).run();
    if (convention.state === "in-session") followInRoom(ctx, tx, record, convention, statuses);
    const present = listRoll(tx, conventionId).filter(
      (entry) => entry.seatId !== null && entry.status === "present",
    ).length;
    record("attendance.recorded", conventionId, { present });
    return { conventionId };
  });
}

/** Where arrivals are kept, the roll and the room say the same: who is called present has come, who is not has left. */
function followInRoom(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  convention: Convention,
  statuses: Record<string, AttendanceStatus>,
): void {
  const changes = listPresence(tx, convention.id);
  if (changes.every(({ isStruck }) => isStruck)) return;
  const present = inRoomAt(changes);
  const heldAt = ctx.now().toISOString();
  for (const entry of listRoll(tx, convention.id)) {
    const status = statuses[entry.id];
    if (status === undefined || (status === "present") === present.has(entry.id)) continue;
    const kind = status === "present" ? "arrived" : "left";
    changePresence(ctx, tx, record, { convention, entry, kind, heldAt });
  }
}
