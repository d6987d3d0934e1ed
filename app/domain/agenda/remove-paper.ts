import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaPapers } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { changeItem } from "./change-item.ts";
import { getPaper } from "./queries.ts";

export const removePaperInput = z.object({ paperId: identity() });

/** The office takes a paper away from an item. The file itself stays stored: others may show it. */
export function removePaper(
  ctx: Context,
  { paperId }: z.output<typeof removePaperInput>,
): { id: string; conventionId: string } {
  return changeItem(
    ctx,
    (tx) => getPaper(tx, paperId).agendaItemId,
    (tx, item) => {
      const { title, fileHash } = getPaper(tx, paperId);
      tx.delete(agendaPapers).where(eq(agendaPapers.id, paperId)).run();
      return ["agenda.paper-removed", { item: item.id, title, file: fileHash }];
    },
  );
}
