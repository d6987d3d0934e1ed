import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { editions } from "#schema/editions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText, text, ticked } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareEdition } from "./policy.ts";
import { findLatestEdition, readPublishingState } from "./queries.ts";
import { obstaclesToPublishing } from "./rules.ts";

/** `responsible` answers for the content; `reason` is needed from the second edition on. */
export const prepareEditionInput = z.object({
  conventionId: identity(),
  responsible: text(),
  isAdopted: ticked(),
  reason: optionalText(),
});

/** The clerk freezes the record as the next edition, for the chair to look at. One prepared before is replaced. Lists every obstacle at once. */
export function prepareEdition(
  ctx: Context,
  { conventionId, responsible, isAdopted, reason }: z.output<typeof prepareEditionInput>,
): { conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareEdition(ctx.actor));
    const state = readPublishingState(tx, conventionId);
    refuseOn(obstaclesToPublishing(state, reason));

    const number = (findLatestEdition(tx, conventionId)?.number ?? 0) + 1;
    const { content, contentHash, internalContent } = state;
    const metryczka = { producedBy: ctx.actor.name, producedOn: polishDay(ctx.now()), responsible };
    tx.delete(editions)
      .where(and(eq(editions.conventionId, conventionId), isNull(editions.publishedAt)))
      .run();
    tx.insert(editions)
      .values({
        id: ctx.newId(),
        conventionId,
        number,
        content,
        contentHash,
        internalContent,
        salt: internalContent === null ? null : ctx.newSecret(),
        reason: number > 1 ? reason : null,
        isBeforeAdoption: !isAdopted,
        ...metryczka,
      })
      .run();
    record("edition.prepared", conventionId, { number, contentHash });
    return { conventionId, number };
  });
}
