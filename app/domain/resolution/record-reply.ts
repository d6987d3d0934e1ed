import { eq } from "drizzle-orm";
import { z } from "zod";
import { resolutions } from "#schema/resolutions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lengths, optionalDay, optionalText } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { getResolution } from "./queries.ts";

export const recordReplyInput = z.object({
  resolutionId: identity(),
  replyDueOn: optionalDay(),
  repliedOn: optionalDay(),
  replyText: optionalText(lengths.section),
});

/** The office notes until when the addressee is to reply, and what came back. Refuses while the matter is not decided. */
export function recordReply(
  ctx: Context,
  { resolutionId, ...reply }: z.output<typeof recordReplyInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const resolution = getResolution(tx, resolutionId);
    refuseOn(resolution.state === "tabled" ? [because("resolution-not-decided")] : []);

    tx.update(resolutions).set(reply).where(eq(resolutions.id, resolutionId)).run();
    record("resolution.replied", resolutionId, { replyDueOn: reply.replyDueOn, repliedOn: reply.repliedOn });
    return { id: resolutionId };
  });
}
