import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaPapers } from "#schema/agenda";
import { files } from "#schema/presentations";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText } from "../kernel/fields.ts";
import { changeItem } from "./change-item.ts";

/** A file that the upload has already stored, checked and hashed. Its bytes lie in the files folder under `hash`. */
const storedFile = z.object(
  { hash: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().min(1).max(300), mediaType: z.string(), extension: z.string(), sizeBytes: z.number().int(), authorWarning: z.string().nullable() },
  { error: "required" },
);

export const layPaperInput = z.object({ itemId: identity(), title: optionalText(), file: storedFile });

/** The office lays a paper before the convention under an item. Without a title the file's name stands for it. */
export function layPaper(ctx: Context, { itemId, title, file }: z.output<typeof layPaperInput>): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, { conventionId }, record) => {
    const { hash, mediaType, extension, sizeBytes, fileName, authorWarning } = file;
    const isKnown = tx.select({ hash: files.hash }).from(files).where(eq(files.hash, hash)).get() !== undefined;
    if (!isKnown) {
      tx.insert(files).values({ hash, mediaType, extension, sizeBytes }).run();
      record("file.stored", hash, { sizeBytes });
    }
    const paper = { id: ctx.newId(), conventionId, agendaItemId: itemId, fileHash: hash, title: title ?? fileName, fileName, authorWarning };
    tx.insert(agendaPapers).values(paper).run();
    return ["agenda.paper-laid", { item: itemId, title: paper.title, file: hash }];
  });
}
