import { asc, eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { resolutionIndications, resolutions } from "#schema/resolutions";
import { getConvention } from "../convention/queries.ts";
import type { Context, React, Recorder } from "../kernel/context.ts";
import { onDay, sortDay } from "../kernel/council-date.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getVote, listCandidates } from "../vote/queries.ts";
import type { Vote } from "../vote/queries.ts";
import { getResolution } from "./queries.ts";
import type { Resolution } from "./queries.ts";

/** When a vote on a resolution closes, the resolution is decided by it, or reworded, or names whom the vote indicated. */
export const followVotes: React = (ctx, tx, event, record) => {
  if (event.type !== "vote.closed") return;
  const vote = getVote(tx, event.recordId);
  if (vote.resolutionId === null) return;
  const resolution = getResolution(tx, vote.resolutionId);
  // Somebody may have written a result down by hand while the vote was open: only a vote taken again goes over it.
  if (resolution.state !== "tabled" && vote.repeatsVoteId === null) return;

  if (vote.kind === "amendment") {
    if (vote.outcome === "adopted") reword(tx, record, vote, resolution);
    return;
  }
  if (vote.kind !== "resolution" && vote.kind !== "indication") return;
  if (vote.outcome === "indicated") nameIndicated(ctx, tx, record, vote, resolution);
  if (vote.outcome === "adopted" || vote.outcome === "rejected" || vote.outcome === "indicated")
    decide(tx, record, vote, resolution);
};

function reword(tx: WriteDb, record: Recorder, vote: Vote, { id }: Resolution): void {
  tx.update(resolutions).set({ text: vote.amendedText }).where(eq(resolutions.id, id)).run();
  record("resolution.edited", id, { voteNumber: vote.number });
}

function decide(tx: WriteDb, record: Recorder, vote: Vote, { id }: Resolution): void {
  const convention = getConvention(tx, vote.conventionId);
  const day = vote.closedAt === null ? null : polishDay(new Date(vote.closedAt));
  const decidedOn =
    day !== null && day === convention.continuedOn ? onDay(convention.continuedOn) : convention.heldOn;
  const state = vote.outcome === "rejected" ? ("rejected" as const) : ("adopted" as const);
  tx.update(resolutions)
    .set({
      state,
      voteMode: vote.kind === "indication" ? "not-known" : "counted",
      votesFor: vote.votesFor,
      votesAgainst: vote.votesAgainst,
      votesAbstained: vote.votesAbstained,
      votesNotCast: vote.votesNotCast,
      presentThen: vote.presentAtClosing,
      compositionThen: vote.composition,
      quorumThen: vote.quorumNeeded,
      ruleQuoted: vote.quorumSource,
      decidedOn,
      sortOn: sortDay(decidedOn),
    })
    .where(eq(resolutions.id, id))
    .run();
  record("resolution.decided", id, {
    state,
    voteMode: vote.kind === "indication" ? "not-known" : "counted",
    voteNumber: vote.number,
    correctionReason: vote.repeatReason,
  });
}

/** The people a vote indicated, in the order of their votes; a vote taken again names them anew. */
function nameIndicated(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  vote: Vote,
  { id: resolutionId }: Resolution,
): void {
  const before = tx
    .select()
    .from(resolutionIndications)
    .where(eq(resolutionIndications.resolutionId, resolutionId))
    .orderBy(asc(resolutionIndications.position))
    .limit(500)
    .all();
  for (const { id, name } of before) {
    tx.delete(resolutionIndications).where(eq(resolutionIndications.id, id)).run();
    record("resolution.indication-removed", resolutionId, { name });
  }
  const indicated = listCandidates(tx, vote.id)
    .filter(({ isIndicated }) => isIndicated)
    .toSorted((a, b) => (b.votesFor ?? 0) - (a.votesFor ?? 0));
  indicated.forEach(({ name, districtId }, at) => {
    tx.insert(resolutionIndications)
      .values({ id: ctx.newId(), resolutionId, name, districtId, position: at + 1 })
      .run();
    record("resolution.person-indicated", resolutionId, { name });
  });
}
