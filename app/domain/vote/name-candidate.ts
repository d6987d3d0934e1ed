import { z } from "zod";
import { candidates } from "#schema/votes";
import { getDistrict } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayConductVotes } from "./policy.ts";
import { getVote, listCandidates } from "./queries.ts";
import { obstaclesToChanging } from "./rules.ts";

export const nameCandidateInput = z.object({
  voteId: identity(),
  name: text(),
  districtId: optionalIdentity(),
});

/** One more who stands for an indication, before it opens. */
export function nameCandidate(
  ctx: Context,
  { voteId, name, districtId }: z.output<typeof nameCandidateInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const vote = getVote(tx, voteId);
    if (districtId) getDistrict(tx, districtId);
    const others = listCandidates(tx, voteId);
    refuseOn([
      ...obstaclesToChanging(vote),
      ...(vote.kind === "indication" ? [] : [because("vote-not-an-indication")]),
      ...(others.some((other) => other.name === name && other.districtId === districtId)
        ? [because("vote-candidate-named")]
        : []),
    ]);

    const position = (others.at(-1)?.position ?? 0) + 1;
    tx.insert(candidates).values({ id: ctx.newId(), voteId, position, name, districtId }).run();
    record("vote.candidate-named", voteId, { number: vote.number, name });
    return { id: voteId, conventionId: vote.conventionId };
  });
}
