import { getConvention } from "#domain/convention/queries";
import { getBody } from "#domain/council/queries";
import { isAdopted } from "#domain/edition/adoption-queries";
import { readContent } from "#domain/edition/edition-content";
import { mayPrepareEdition } from "#domain/edition/policy";
import { prepareEdition } from "#domain/edition/prepare-edition";
import type { prepareEditionInput } from "#domain/edition/prepare-edition";
import { nextEditionNumber, readPublishingState } from "#domain/edition/queries";
import { editionFile, editionFileName, obstaclesToPublishing } from "#domain/edition/rules";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { found, permit, refuseOn } from "#domain/kernel/refusal";
import type { EditionShown } from "#ui/edition-document";
import type { z } from "zod";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";
import { keepBytes } from "./file-store.server.ts";

type Press = { filesFolder: string; render: (edition: EditionShown) => string; reach?: Reach };

/**
 * Freezes the next edition in two steps: outside the transaction its file is written and stored by hash; inside it, the record
 * must still say what the file says. Killed in between, it leaves at most bytes that nothing names, which the sweep removes.
 */
export async function prepareEditionFile(
  ctx: Context,
  input: z.output<typeof prepareEditionInput>,
  { filesFolder, render, reach = nowhere }: Press,
) {
  reach("prepare.begun");
  permit(mayPrepareEdition(ctx.actor));
  const at = ctx.now(); // one day for the row and for the file, also at midnight
  const then = { ...ctx, now: () => at };
  const { conventionId, reason } = input;
  const state = readPublishingState(ctx.db, conventionId);
  refuseOn(obstaclesToPublishing(state, reason));
  const convention = getConvention(ctx.db, conventionId);
  const address = found(convention.address);
  const body = getBody(ctx.db, convention.bodyId);
  const number = nextEditionNumber(ctx.db, conventionId);
  const isBeforeAdoption = !isAdopted(ctx.db, conventionId);
  reach("prepare.assembled");

  const html = render({
    content: readContent(state),
    publisher: body.publisher ?? body.name,
    address: `/konwenty/${address}/protokol/wydanie-${number}`,
    stamp: {
      number,
      reason: number > 1 ? reason : null,
      isBeforeAdoption,
      contentHash: state.contentHash,
      producedBy: ctx.actor.name,
      producedOn: polishDay(at),
      responsible: input.responsible,
      publishedBy: null,
      publishedAt: null,
    },
  });
  reach("prepare.rendered");
  const stored = await keepBytes(Buffer.from(html), filesFolder, reach);
  const file = { ...stored, ...editionFile, fileName: editionFileName(address, number), authorWarning: null };
  const prepared = prepareEdition(then, input, {
    contentHash: state.contentHash,
    isBeforeAdoption,
    file,
  });
  reach("prepare.committed");
  return prepared;
}
