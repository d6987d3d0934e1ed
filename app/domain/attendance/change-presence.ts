import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { attendances } from "#schema/attendance";
import { presenceChanges } from "#schema/proceedings";
import type { Convention } from "../convention/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import type { RollEntry } from "./queries.ts";
import type { PresenceChange } from "./presence-rules.ts";

/** Writes down that somebody came or left, at the instant it happened. Whoever came counts as present on the roll. */
export function changePresence(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  {
    convention,
    entry,
    kind,
    heldAt,
  }: {
    convention: Pick<Convention, "id">;
    entry: RollEntry;
    kind: PresenceChange["kind"];
    heldAt: string;
  },
): void {
  const change = {
    id: ctx.newId(),
    conventionId: convention.id,
    attendanceId: entry.id,
    kind,
    heldAt,
    enteredAt: ctx.now().toISOString(),
    isStruck: false,
  };
  tx.insert(presenceChanges).values(change).run();
  if (kind === "arrived")
    tx.update(attendances).set({ status: "present" }).where(eq(attendances.id, entry.id)).run();
  record(kind === "arrived" ? "attendance.arrived" : "attendance.left", convention.id, {
    changeId: change.id,
    attendanceId: entry.id,
    name: entry.substituteName ?? entry.name,
    heldAt,
  });
}
