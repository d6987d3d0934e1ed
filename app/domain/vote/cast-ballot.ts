import { eq } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { ballotCandidates, ballots } from "#schema/votes";
import { occupiesSeat } from "../attendance/policy.ts";
import { getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identities, identity, optionalChoice } from "../kernel/fields.ts";
import { heldAt, instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayCastFor } from "./policy.ts";
import { findBallot, getVote, listCandidates, listVotersAt } from "./queries.ts";
import { choices, obstaclesInBallot, obstaclesToCasting } from "./rules.ts";

export const castBallotInput = z.object({
  voteId: identity(),
  /** The seat, as it stands on the convention's roll. */
  attendanceId: identity(),
  choice: optionalChoice(choices),
  candidateIds: identities(),
  heldAt: heldAt(),
});

/**
 * The one ballot of a seat, by whoever sits in it, or written down by the clerk; until the vote closes it may be changed.
 * Refuses who is not in the room, and names that do not stand or exceed the seats to fill.
 */
export function castBallot(
  ctx: Context,
  { voteId, attendanceId, choice, candidateIds, heldAt: claimed }: z.output<typeof castBallotInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const seat = getRollEntry(tx, attendanceId);
    permit(mayCastFor(ctx.actor, seat));
    const vote = getVote(tx, voteId);
    const convention = getConvention(tx, vote.conventionId);
    const isByPhone = occupiesSeat(ctx.actor, seat);
    const castAt = instantHeld(ctx.now(), claimed);
    const last = findBallot(tx, voteId, attendanceId);
    const named = [...new Set(candidateIds)];
    refuseOn([
      ...obstaclesToHolding(claimed, ctx.now(), convention),
      ...obstaclesToCasting(vote, {
        isVoter: listVotersAt(tx, convention, vote, castAt).some(({ id }) => id === attendanceId),
        isByPhone,
        castAt,
        openedAt: vote.openedAt,
        lastCastAt: last?.castAt ?? null,
      }),
      ...obstaclesInBallot(vote, choice, named, listCandidates(tx, voteId)),
    ]);

    const isIndication = vote.kind === "indication";
    const ballot = {
      name: seat.substituteName ?? seat.name ?? seat.districtName ?? "",
      choice: isIndication || choice === null ? ("candidates" as const) : choice,
      way: isByPhone ? ("phone" as const) : ("clerk" as const),
      castAt,
      enteredAt: ctx.now().toISOString(),
    };
    const id = last?.id ?? ctx.newId();
    if (last) tx.update(ballots).set(ballot).where(eq(ballots.id, id)).run();
    else
      tx.insert(ballots)
        .values({ ...ballot, id, voteId, attendanceId })
        .run();
    nameOn(ctx, tx, { voteId, ballotId: id, candidateIds: isIndication ? named : [] });
    record("vote.ballot-cast", voteId, {
      number: vote.number,
      attendanceId,
      choice: ballot.choice,
      candidates: isIndication ? named.join(" ") : null,
      way: ballot.way,
      heldAt: castAt,
    });
    return { id: voteId, conventionId: convention.id };
  });
}

type Naming = { voteId: string; ballotId: string; candidateIds: string[] };

/** The candidates a ballot names now, instead of those it named before. */
function nameOn(ctx: Context, tx: WriteDb, { voteId, ballotId, candidateIds }: Naming): void {
  tx.delete(ballotCandidates).where(eq(ballotCandidates.ballotId, ballotId)).run();
  for (const candidateId of candidateIds)
    tx.insert(ballotCandidates).values({ id: ctx.newId(), voteId, ballotId, candidateId }).run();
}
