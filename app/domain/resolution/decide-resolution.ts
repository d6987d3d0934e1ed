import { eq } from "drizzle-orm";
import { z } from "zod";
import { resolutions } from "#schema/resolutions";
import { countVoters, getQuorum } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { onDay, sortDay } from "../kernel/council-date.ts";
import { choice, identity, optionalChoice, optionalCount, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { getResolution } from "./queries.ts";
import {
  obstaclesInAttendance,
  obstaclesInFigures,
  obstaclesToDecidingAgain,
  obstaclesToVoting,
  outcomeOf,
  voteModes,
  votesIn,
} from "./rules.ts";
import type { ResolutionState } from "./rules.ts";

export const decideResolutionInput = z.object({
  resolutionId: identity(),
  voteMode: choice(voteModes),
  votesFor: optionalCount(999),
  votesAgainst: optionalCount(999),
  votesAbstained: optionalCount(999),
  votesNotCast: optionalCount(999),
  /** How it ended, where the figures are not known. */
  statedOutcome: optionalChoice(["adopted", "rejected"]),
  /** Why a result that was already written down is written anew. */
  correctionReason: optionalText(),
});

/**
 * The vote, as far as it is known, and its result by simple majority. Keeps beside it the quorum it stood on and the act
 * that sets it. Refuses a second result without a reason, a vote without a quorum, and figures that contradict each other
 * or the attendance. Of an old convention the result is taken as its source states it.
 */
export function decideResolution(
  ctx: Context,
  input: z.output<typeof decideResolutionInput>,
): { id: string; state: ResolutionState } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const resolution = getResolution(tx, input.resolutionId);
    const convention = getConvention(tx, resolution.conventionId);
    const quorum = getQuorum(tx, convention);
    const votes = votesIn(input.voteMode, input);
    refuseOn([
      ...obstaclesToVoting(convention),
      ...obstaclesToDecidingAgain(resolution.state, input.correctionReason),
      ...obstaclesInFigures(input.voteMode, votes, convention.isArchived),
      ...(convention.isArchived ? [] : obstaclesInAttendance(votes, quorum, countVoters(tx, convention))),
    ]);

    const isSecondDay = convention.continuedOn !== null && polishDay(ctx.now()) === convention.continuedOn;
    const decidedOn =
      resolution.state !== "tabled"
        ? resolution.decidedOn
        : isSecondDay
          ? onDay(polishDay(ctx.now()))
          : convention.heldOn;
    const state =
      convention.isArchived && input.statedOutcome
        ? input.statedOutcome
        : outcomeOf(input.voteMode, votes, input.statedOutcome);
    const decided = {
      ...votes,
      state,
      voteMode: input.voteMode,
      ...quorumThen(quorum),
      decidedOn,
      sortOn: sortDay(decidedOn),
    };
    tx.update(resolutions).set(decided).where(eq(resolutions.id, resolution.id)).run();
    record("resolution.decided", resolution.id, {
      state,
      voteMode: input.voteMode,
      correctionReason: input.correctionReason,
    });
    return { id: resolution.id, state };
  });
}

/** What to keep beside the vote; where nobody counted the people present, it stood on nothing we know of. */
function quorumThen({ present, base, needed, source }: Quorum) {
  const isKnown = present !== null;
  return {
    presentThen: present,
    compositionThen: isKnown ? base : null,
    quorumThen: isKnown ? needed : null,
    ruleQuoted: isKnown ? source : null,
  };
}
