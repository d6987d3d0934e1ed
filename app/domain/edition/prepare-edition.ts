import { z } from "zod";
import { editions } from "#schema/editions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText, text } from "../kernel/fields.ts";
import type { Upload } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { storeFile } from "../kernel/store-file.ts";
import { isAdopted } from "./adoption-queries.ts";
import { dropPreparedEdition } from "./drop-prepared-edition.ts";
import { keepRenditions } from "./keep-renditions.ts";
import type { RenditionStored } from "./keep-renditions.ts";
import { mayPrepareEdition } from "./policy.ts";
import { nextEditionNumber, readPublishingState } from "./queries.ts";
import { obstaclesToPublishing } from "./rules.ts";

/** `responsible` answers for the content; `reason` is needed from the second edition on. */
export const prepareEditionInput = z.object({
  conventionId: identity(),
  responsible: text(),
  reason: optionalText(),
});

/** The edition as one file and in other formats, stored already, and what it shows: the hash of its content, and whether it was adopted. */
export type EditionRendered = {
  contentHash: string;
  isBeforeAdoption: boolean;
  file: Upload;
  renditions: RenditionStored[];
};

/**
 * The clerk freezes the record as the next edition, for the chair to look at. One prepared before is replaced. Lists every
 * obstacle at once; refuses when the record has changed since its file was made.
 */
export function prepareEdition(
  ctx: Context,
  { conventionId, responsible, reason }: z.output<typeof prepareEditionInput>,
  rendered: EditionRendered,
): { conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareEdition(ctx.actor));
    const state = readPublishingState(tx, conventionId);
    refuseOn(obstaclesToPublishing(state, reason));
    const isBeforeAdoption = !isAdopted(tx, conventionId);
    const isSame =
      state.contentHash === rendered.contentHash && isBeforeAdoption === rendered.isBeforeAdoption;
    refuseOn(isSame ? [] : [because("record-changing")]);

    const number = nextEditionNumber(tx, conventionId);
    const { content, contentHash, internalContent } = state;
    const metryczka = { producedBy: ctx.actor.name, producedOn: polishDay(ctx.now()), responsible };
    dropPreparedEdition(tx, conventionId);
    storeFile(tx, record, rendered.file);
    const editionId = ctx.newId();
    tx.insert(editions)
      .values({
        id: editionId,
        conventionId,
        number,
        content,
        contentHash,
        internalContent,
        salt: internalContent === null ? null : ctx.newSecret(),
        fileHash: rendered.file.hash,
        reason: number > 1 ? reason : null,
        isBeforeAdoption,
        ...metryczka,
      })
      .run();
    keepRenditions(tx, record, { editionId, conventionId, supplementId: null }, rendered.renditions);
    record("edition.prepared", conventionId, { number, contentHash });
    return { conventionId, number };
  });
}
