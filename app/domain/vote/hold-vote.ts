import { z } from "zod";
import { together } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalCount, optionalIdentity, text } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { closeVote } from "./close-vote.ts";
import { openVote } from "./open-vote.ts";
import { prepareVote } from "./prepare-vote.ts";
import { getVote } from "./queries.ts";
import { heldKinds } from "./rules.ts";

export const holdVoteInput = z.object({
  conventionId: identity(),
  kind: choice(heldKinds),
  subject: text(1000),
  agendaItemId: optionalIdentity(),
  resolutionId: optionalIdentity(),
  votesFor: optionalCount(999),
  votesAgainst: optionalCount(999),
  votesAbstained: optionalCount(999),
  heldAt: heldAt(),
});

/**
 * A vote that was held by a show of hands before anybody could write it down: prepared, opened and closed at the instant it was
 * held, by the rules and the quorum of that instant, whole or not at all. Refuses what each of the three refuses.
 */
export function holdVote(
  ctx: Context,
  said: z.output<typeof holdVoteInput>,
): { id: string; conventionId: string } {
  const { votesFor, votesAgainst, votesAbstained, heldAt: held, ...matter } = said;
  return together(ctx, (whole) => {
    const none = {
      subjectEn: null,
      amendedText: null,
      seatsToFill: null,
      repeatsVoteId: null,
      repeatReason: null,
    };
    const { id, conventionId } = prepareVote(whole, { ...matter, ...none, mode: "hands" });
    // Sent a second time with its key, it was prepared the first time, and closed in the same stroke.
    if (getVote(whole.db, id).state === "prepared") {
      const rest = { ...whole, requestKey: undefined };
      openVote(rest, { voteId: id, heldAt: held });
      closeVote(rest, { voteId: id, votesFor, votesAgainst, votesAbstained, hands: {}, heldAt: held });
    }
    return { id, conventionId };
  });
}
