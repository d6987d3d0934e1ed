import { eq } from "drizzle-orm";
import { z } from "zod";
import { presentations } from "#schema/presentations";
import { findPerson } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, refuseOn } from "../kernel/refusal.ts";
import { presentationFields } from "./attach-presentation.ts";
import { getEditable } from "./get-editable.ts";
import { mayManagePresentations } from "./policy.ts";
import { findPresentedItem } from "./presenter-queries.ts";
import { obstaclesToItem, presenterNamed } from "./rules.ts";

export const editPresentationInput = z.object({
  presentationId: identity(),
  ...presentationFields,
});

/** Corrects what is said of a presentation. Published editions keep their own copy. Who presents, and where, only the office changes. */
export function editPresentation(
  ctx: Context,
  input: z.output<typeof editPresentationInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const presentation = getEditable(tx, ctx.actor, input.presentationId);
    const {
      agendaItemId,
      presenterPersonId,
      presenterName,
      presenterOffice,
      presentationId: id,
      ...said
    } = input;
    const { conventionId } = presentation;
    const isOffice = mayManagePresentations(ctx.actor);
    if (isOffice)
      refuseOn(obstaclesToItem({ agendaItemId, conventionId }, findPresentedItem(tx, agendaItemId)));
    const person = isOffice && presenterPersonId ? found(findPerson(tx, presenterPersonId)) : undefined;

    const placed = isOffice
      ? {
          agendaItemId,
          presenterPersonId,
          presenterOffice,
          presenterName: presenterNamed(presenterName, person),
        }
      : {};
    tx.update(presentations)
      .set({ ...said, ...placed })
      .where(eq(presentations.id, id))
      .run();
    record("presentation.edited", conventionId, {
      presentationId: id,
      title: said.title,
    });
    return { id, conventionId };
  });
}
