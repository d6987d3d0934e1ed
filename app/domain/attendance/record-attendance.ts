import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepAttendance } from "./policy.ts";
import { listRoll } from "./queries.ts";
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
    const present = listRoll(tx, conventionId).filter(
      (entry) => entry.seatId !== null && entry.status === "present",
    ).length;
    record("attendance.recorded", conventionId, { present });
    return { conventionId };
  });
}
