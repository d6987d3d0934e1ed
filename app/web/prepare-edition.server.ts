import { getConvention } from "#domain/convention/queries";
import { getBody } from "#domain/council/queries";
import { isAdopted } from "#domain/edition/adoption-queries";
import { readContent } from "#domain/edition/edition-content";
import { mayPrepareEdition } from "#domain/edition/policy";
import { prepareEdition } from "#domain/edition/prepare-edition";
import type { prepareEditionInput } from "#domain/edition/prepare-edition";
import { nextEditionNumber, readPublishingState } from "#domain/edition/queries";
import { editionFileName, editionFormats, obstaclesToPublishing } from "#domain/edition/rules";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { found, permit, refuseOn } from "#domain/kernel/refusal";
import type { EditionShown } from "#ui/edition-document";
import { renditionFormats } from "#schema/editions";
import type { z } from "zod";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";
import { pressOrderOf } from "../press/order-of.ts";
import type { PressOrder, Printed } from "../press/order.ts";
import { keepBytes } from "./file-store.server.ts";

type Means = {
  filesFolder: string;
  baseUrl: string;
  render: (edition: EditionShown) => string;
  /** Writes the edition's HTML in the other formats and keeps the files. */
  print: (order: PressOrder) => Promise<Printed[]>;
  reach?: Reach;
};

/**
 * Freezes the next edition in two steps: outside the transaction its files are written and stored by hash; inside it, the record
 * must still say what the files say. Killed in between, it leaves at most bytes that nothing names, which the sweep removes.
 */
export async function prepareEditionFile(
  ctx: Context,
  input: z.output<typeof prepareEditionInput>,
  { filesFolder, baseUrl, render, print, reach = nowhere }: Means,
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

  const content = readContent(state);
  const publisher = body.publisher ?? body.name;
  const edition = {
    number,
    reason: number > 1 ? reason : null,
    isBeforeAdoption,
    contentHash: state.contentHash,
    producedBy: ctx.actor.name,
    producedOn: polishDay(at),
    responsible: input.responsible,
  };
  const html = render({
    content,
    publisher,
    address: `/konwenty/${address}/protokol/wydanie-${number}`,
    stamp: { ...edition, publishedBy: null, publishedAt: null },
  });
  reach("prepare.rendered");
  const stored = await keepBytes(Buffer.from(html), filesFolder, reach);
  const { extension, mediaType } = editionFormats.html;
  const fileName = editionFileName(address, number);
  const file = { ...stored, extension, mediaType, fileName, authorWarning: null };
  const order = pressOrderOf(edition, content, html, { address, publisher, baseUrl }, renditionFormats);
  const renditions = await print(order);
  reach("prepare.printed");
  const prepared = prepareEdition(then, input, {
    contentHash: state.contentHash,
    isBeforeAdoption,
    file,
    renditions,
  });
  reach("prepare.committed");
  return prepared;
}
