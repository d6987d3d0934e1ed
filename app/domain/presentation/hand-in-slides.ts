import { z } from "zod";
import { presentationFiles, presentations } from "#schema/presentations";
import { getAgendaItem, getPresenter } from "../agenda/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, upload } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { storeFile } from "../kernel/store-file.ts";
import { mayAttachPresentation } from "./policy.ts";
import { findPresentationOf } from "./presenter-queries.ts";
import { nextPosition } from "./queries.ts";
import { obstaclesToPresenting } from "./rules.ts";

export const handInSlidesInput = z.object({
  presenterId: identity(),
  file: upload(),
});

/**
 * A presenter hands in a file in one step: the first one begins their presentation, under the title of their item. Refuses
 * when the convention was called off or the item withdrawn.
 */
export function handInSlides(
  ctx: Context,
  { presenterId, file }: z.output<typeof handInSlidesInput>,
): { presenterId: string; presentationId: string } {
  return change(ctx, (tx, record) => {
    const presenter = getPresenter(tx, presenterId);
    permit(mayAttachPresentation(ctx.actor, [presenter]));
    const { conventionId, agendaItemId, personId, name, office } = presenter;
    const item = getAgendaItem(tx, agendaItemId);
    refuseOn([
      ...obstaclesToPresenting(getConvention(tx, conventionId), ctx.actor.kind === "archive"),
      ...(item.state === "withdrawn" ? [because("agenda-item-withdrawn")] : []),
    ]);

    storeFile(tx, record, file);
    const begun = findPresentationOf(tx, presenter);
    const presentationId = begun?.id ?? ctx.newId();
    if (!begun) {
      tx.insert(presentations)
        .values({
          id: presentationId,
          conventionId,
          agendaItemId,
          position: nextPosition(tx, conventionId),
          presenterPersonId: personId,
          presenterName: name,
          presenterOffice: office,
          title: item.title,
          titleEn: item.titleEn,
          comparators: [],
          pros: [],
          cons: [],
        })
        .run();
      record("presentation.attached", conventionId, {
        presentationId,
        title: item.title,
      });
    }
    const { hash, fileName, authorWarning } = file;
    tx.insert(presentationFiles)
      .values({
        id: ctx.newId(),
        conventionId,
        presentationId,
        fileHash: hash,
        fileName,
        authorWarning,
      })
      .run();
    record("presentation.file-added", conventionId, {
      presentationId,
      fileName,
      hash,
    });
    return { presenterId, presentationId };
  });
}
