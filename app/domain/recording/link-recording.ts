import { z } from "zod";
import { recordings } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, secureLink, text } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepRecordings } from "./policy.ts";
import { obstaclesToLinking, recordingKinds, recordingMedia } from "./rules.ts";

export const linkRecordingInput = z.object({
  conventionId: identity(),
  kind: choice(recordingKinds),
  medium: choice(recordingMedia),
  title: text(),
  url: secureLink(),
});

/** A broadcast or a recording, kept elsewhere, is linked to its convention. From then on its captions are owed. */
export function linkRecording(
  ctx: Context,
  input: z.output<typeof linkRecordingInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRecordings(ctx.actor));
    const convention = getConvention(tx, input.conventionId);
    refuseOn(obstaclesToLinking(convention));
    const id = ctx.newId();
    tx.insert(recordings)
      .values({ id, ...input })
      .run();
    record("recording.linked", convention.id, { recordingId: id, title: input.title });
    return { id, conventionId: convention.id };
  });
}
