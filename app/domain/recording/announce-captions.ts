import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordings } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { day, identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepRecordings } from "./policy.ts";
import { getRecording } from "./queries.ts";
import { endDayOf, obstaclesToAnnouncing, obstaclesToCaptions } from "./rules.ts";

export const announceCaptionsInput = z.object({ recordingId: identity(), day: day() });

/** Captions cannot come within 14 days: the public is told for when. Refuses a day more than 2 months after the end. */
export function announceCaptions(
  ctx: Context,
  { recordingId, day: announced }: z.output<typeof announceCaptionsInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRecordings(ctx.actor));
    const recording = getRecording(tx, recordingId);
    const endDay = endDayOf(getConvention(tx, recording.conventionId));
    refuseOn([
      ...obstaclesToCaptions(recording),
      ...obstaclesToAnnouncing(announced, endDay, polishDay(ctx.now())),
    ]);
    tx.update(recordings)
      .set({ captionsAnnouncedFor: announced })
      .where(eq(recordings.id, recordingId))
      .run();
    const details = { recordingId, title: recording.title, day: announced };
    record("recording.captions-announced", recording.conventionId, details);
    return { conventionId: recording.conventionId };
  });
}
