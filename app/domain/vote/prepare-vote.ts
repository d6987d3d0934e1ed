import { z } from "zod";
import type { ReadDb } from "#db/client";
import { votes } from "#schema/votes";
import { getAgendaItem } from "../agenda/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import {
  choice,
  identity,
  lengths,
  optionalCount,
  optionalIdentity,
  optionalText,
  text,
} from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { getResolution } from "../resolution/queries.ts";
import { mayConductVotes } from "./policy.ts";
import { findVoteRule, getVote, nextVoteNumber } from "./queries.ts";
import { obstaclesInMatter, obstaclesToPreparing, voteKinds, voteModes } from "./rules.ts";

/** What is voted and how, when the vote is prepared and whenever it is edited before it opens. */
export const voteFields = {
  kind: choice(voteKinds),
  subject: text(1000),
  subjectEn: optionalText(1000),
  mode: choice(voteModes),
  agendaItemId: optionalIdentity(),
  resolutionId: optionalIdentity(),
  /** The whole new wording of the resolution, when the vote is about an amendment. */
  amendedText: optionalText(lengths.section),
  /** How many are to be indicated. */
  seatsToFill: optionalCount(99),
  repeatsVoteId: optionalIdentity(),
  repeatReason: optionalText(1000),
};
const fields = z.object(voteFields);

export const prepareVoteInput = fields.extend({ conventionId: identity() });

/**
 * The next vote of a convention, with the rule it will be counted by. Refuses what its kind lacks: the resolution, the new
 * wording, the number of seats, the reason why a vote is taken again.
 */
export function prepareVote(
  ctx: Context,
  { conventionId, ...said }: z.output<typeof prepareVoteInput>,
): { id: string; conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(mayConductVotes(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn([...obstaclesToPreparing(convention), ...obstaclesInVote(tx, said, convention)]);

    const id = ctx.newId();
    const number = nextVoteNumber(tx, conventionId);
    tx.insert(votes)
      .values({
        ...whatItsKindHas(said),
        ...findVoteRule(tx, convention),
        id,
        conventionId,
        number,
        state: "prepared",
      })
      .run();
    record("vote.prepared", id, { conventionId, number, kind: said.kind, mode: said.mode });
    return { id, conventionId, number };
  });
}

type Said = z.output<typeof fields>;

/** An amendment alone has a wording, an indication alone seats. */
export const whatItsKindHas = (said: Said): Said => ({
  ...said,
  amendedText: said.kind === "amendment" ? said.amendedText : null,
  seatsToFill: said.kind === "indication" ? said.seatsToFill : null,
});

/** All that is wrong with what is to be voted. */
export function obstaclesInVote(db: ReadDb, said: Said, convention: Convention): Reason[] {
  const isItemElsewhere =
    said.agendaItemId !== null && getAgendaItem(db, said.agendaItemId).conventionId !== convention.id;
  return [
    ...(isItemElsewhere ? [because("agenda-item-elsewhere")] : []),
    ...obstaclesInMatter(
      said,
      convention.id,
      said.resolutionId === null ? null : getResolution(db, said.resolutionId),
      said.repeatsVoteId === null ? null : getVote(db, said.repeatsVoteId),
    ),
  ];
}
