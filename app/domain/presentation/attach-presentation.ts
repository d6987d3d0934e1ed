import { z } from "zod";
import { presentations } from "#schema/presentations";
import { getConvention } from "../convention/queries.ts";
import { findPerson } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import {
  identity,
  lines,
  optionalIdentity,
  optionalParagraph,
  optionalText,
  text,
} from "../kernel/fields.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { isOwnLine, mayAttachPresentation, mayManagePresentations } from "./policy.ts";
import { findPresentedItem } from "./presenter-queries.ts";
import { nextPosition } from "./queries.ts";
import { obstaclesToItem, obstaclesToPresenting, presenterNamed } from "./rules.ts";

/** What is said of a presentation; everything but the title may be missing. Shared with `edit-presentation`. */
export const presentationFields = {
  agendaItemId: optionalIdentity(),
  presenterPersonId: optionalIdentity(),
  presenterName: optionalText(),
  presenterOffice: optionalText(),
  title: text(),
  titleEn: optionalText(),
  thesis: optionalParagraph(),
  background: optionalParagraph(),
  comparators: lines(),
  pros: lines(),
  cons: lines(),
  conclusion: optionalParagraph(),
  dataQualityNote: optionalParagraph(),
};

export const attachPresentationInput = z.object({
  conventionId: identity(),
  ...presentationFields,
});

/**
 * Enters a presentation at a convention. The office enters any; a presenter begins their own, under an item where
 * they are named. Without a presenter typed, the first one named under the item is taken.
 */
export function attachPresentation(
  ctx: Context,
  input: z.output<typeof attachPresentationInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const item = findPresentedItem(tx, input.agendaItemId);
    permit(mayAttachPresentation(ctx.actor, item?.presenters ?? []));
    const convention = getConvention(tx, input.conventionId);
    refuseOn([
      ...obstaclesToPresenting(convention, ctx.actor.kind === "archive"),
      ...obstaclesToItem(input, item),
    ]);

    const isOwn = !mayManagePresentations(ctx.actor);
    const named = isOwn
      ? item?.presenters.find((presenter) => isOwnLine(ctx.actor, presenter))
      : item?.presenters[0];
    const person = input.presenterPersonId ? found(findPerson(tx, input.presenterPersonId)) : undefined;
    const isTyped = !isOwn && (input.presenterName !== null || input.presenterPersonId !== null);
    const presenter =
      isTyped || !named
        ? {
            presenterPersonId: input.presenterPersonId,
            presenterName: presenterNamed(input.presenterName, person),
            presenterOffice: input.presenterOffice,
          }
        : {
            presenterPersonId: named.personId,
            presenterName: named.name,
            presenterOffice: (isOwn ? null : input.presenterOffice) ?? named.office,
          };
    const id = ctx.newId();
    tx.insert(presentations)
      .values({
        ...input,
        ...presenter,
        id,
        position: nextPosition(tx, convention.id),
      })
      .run();
    record("presentation.attached", convention.id, {
      presentationId: id,
      title: input.title,
    });
    return { id, conventionId: convention.id };
  });
}
