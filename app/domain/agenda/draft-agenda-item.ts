import { z } from "zod";
import { itemKinds } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import {
  choice,
  identity,
  optionalChoice,
  optionalCount,
  optionalIdentity,
  optionalParagraph,
  optionalText,
  optionalTime,
  text,
} from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { insertItem } from "./insert-item.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { listItems } from "./queries.ts";
import { obstaclesToPreparing } from "./rules.ts";
import { obstaclesInSession } from "./session-queries.ts";

/** What the office says of an item, when it is drafted and whenever it is edited. */
export const itemFields = {
  title: text(),
  titleEn: optionalText(),
  kind: choice(itemKinds),
  description: optionalParagraph(),
  plannedMinutes: optionalCount(1440),
  startsAt: optionalTime(),
  seatsToFill: optionalCount(100),
};

/** `origin` is heard only from the archive: what the office drafts is planned. */
export const draftAgendaItemInput = z.object({
  conventionId: identity(),
  parentId: optionalIdentity(),
  ...itemFields,
  origin: optionalChoice(["stated", "reconstructed"]),
});

/** The office puts an item on the agenda; after the agenda was published it is an addendum. */
export function draftAgendaItem(
  ctx: Context,
  { conventionId, parentId, origin, ...said }: z.output<typeof draftAgendaItemInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    refuseOn([
      ...obstaclesToPreparing(getConvention(tx, conventionId), ctx.actor),
      ...obstaclesInSession(tx, conventionId),
    ]);
    const parent =
      parentId === null ? null : listItems(tx, conventionId).find((item) => item.id === parentId);
    if (parent === undefined) refuseOn([because("agenda-item-elsewhere")]);
    if (parent?.parentId) refuseOn([because("agenda-item-cannot-nest")]);
    if (parent?.state === "withdrawn") refuseOn([because("agenda-item-withdrawn")]);

    const id = insertItem(tx, ctx, conventionId, {
      ...said,
      parentId,
      proposalId: null,
      origin: ctx.actor.kind === "archive" ? (origin ?? "stated") : "planned",
    });
    record("agenda.item-drafted", conventionId, {
      item: id,
      title: said.title,
    });
    return { id, conventionId };
  });
}
