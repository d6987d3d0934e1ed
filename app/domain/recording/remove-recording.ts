import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordings } from "#schema/proceedings";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepRecordings } from "./policy.ts";
import { getRecording } from "./queries.ts";
import { obstaclesToRemoving } from "./rules.ts";

export const removeRecordingInput = z.object({ recordingId: identity(), reason: text() });

/** The link is no longer shown; that it was there, and why it went, stays in the record. */
export function removeRecording(
  ctx: Context,
  { recordingId, reason }: z.output<typeof removeRecordingInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRecordings(ctx.actor));
    const recording = getRecording(tx, recordingId);
    refuseOn(obstaclesToRemoving(recording));
    tx.update(recordings)
      .set({ removedOn: polishDay(ctx.now()), removedReason: reason })
      .where(eq(recordings.id, recordingId))
      .run();
    record("recording.removed", recording.conventionId, { recordingId, title: recording.title, reason });
    return { conventionId: recording.conventionId };
  });
}
