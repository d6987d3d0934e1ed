import { z } from "zod";
import { minutesAdoptions } from "#schema/editions";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalCount } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { isAdopted } from "./adoption-queries.ts";
import { adoptionOutcomes, obstaclesToAdopting } from "./adoption-rules.ts";
import { mayPrepareEdition } from "./policy.ts";
import { findLatestEdition } from "./queries.ts";

/** `adoptedAtId` is the convention that decided. Votes may be unknown. */
export const recordAdoptionInput = z.object({
  conventionId: identity(),
  adoptedAtId: identity(),
  outcome: choice(adoptionOutcomes),
  votesFor: optionalCount(1000),
  votesAgainst: optionalCount(1000),
  votesAbstained: optionalCount(1000),
});

/**
 * The clerk records what a later convention decided about the minutes. A fact beside the edition, not in it: editions
 * published before it keep their every byte. Once adopted, they are adopted.
 */
export function recordAdoption(
  ctx: Context,
  { conventionId, adoptedAtId, outcome, ...votes }: z.output<typeof recordAdoptionInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareEdition(ctx.actor));
    const at = getConvention(tx, adoptedAtId);
    refuseOn(obstaclesToAdopting(at, getConvention(tx, conventionId), isAdopted(tx, conventionId)));

    tx.insert(minutesAdoptions)
      .values({
        id: ctx.newId(),
        conventionId,
        adoptedAtId,
        adoptedOn: at.sortOn,
        outcome,
        editionNumber: findLatestEdition(tx, conventionId)?.number ?? null,
        ...votes,
        recordedBy: ctx.actor.name,
      })
      .run();
    record("edition.adoption-recorded", conventionId, { outcome, adoptedAt: adoptedAtId });
    return { conventionId };
  });
}
