import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordings } from "#schema/proceedings";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalSecureLink } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepRecordings } from "./policy.ts";
import { getRecording } from "./queries.ts";
import { obstaclesToCaptions } from "./rules.ts";

export const addCaptionsInput = z.object({ recordingId: identity(), captionsUrl: optionalSecureLink() });

/** The recording has captions from today: in its player, or under an address of their own. */
export function addCaptions(
  ctx: Context,
  { recordingId, captionsUrl }: z.output<typeof addCaptionsInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRecordings(ctx.actor));
    const recording = getRecording(tx, recordingId);
    refuseOn(obstaclesToCaptions(recording));
    const captionedOn = polishDay(ctx.now());
    tx.update(recordings).set({ captionsUrl, captionedOn }).where(eq(recordings.id, recordingId)).run();
    record("recording.captioned", recording.conventionId, { recordingId, title: recording.title });
    return { conventionId: recording.conventionId };
  });
}
