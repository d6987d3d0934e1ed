import { z } from "zod";
import { agendaPapers } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText, upload } from "../kernel/fields.ts";
import { storeFile } from "../kernel/store-file.ts";
import { changeItem } from "./change-item.ts";

export const layPaperInput = z.object({
  itemId: identity(),
  title: optionalText(),
  file: upload(),
});

/** The office lays a paper before the convention under an item. Without a title the file's name stands for it. */
export function layPaper(
  ctx: Context,
  { itemId, title, file }: z.output<typeof layPaperInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, { conventionId }, record) => {
    storeFile(tx, record, file);
    const { hash, fileName, authorWarning } = file;
    const paper = {
      id: ctx.newId(),
      conventionId,
      agendaItemId: itemId,
      fileHash: hash,
      title: title ?? fileName,
      fileName,
      authorWarning,
    };
    tx.insert(agendaPapers).values(paper).run();
    return ["agenda.paper-laid", { item: itemId, title: paper.title, file: hash }];
  });
}
