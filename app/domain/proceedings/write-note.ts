import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { privateNotes } from "#schema/proceedings";
import { getAgendaItem } from "../agenda/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, lengths, optionalText } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { mayKeepNotes } from "./policy.ts";

export const writeNoteInput = z.object({ itemId: identity(), text: optionalText(lengths.paragraph) });

/** A note under an item, for its author alone: no fact, no event, forgotten after a year. An empty one is deleted. */
export function writeNote(
  ctx: Context,
  { itemId, text }: z.output<typeof writeNoteInput>,
): { conventionId: string } {
  return keep(ctx, (tx) => {
    permit(mayKeepNotes(ctx.actor));
    const accountId = found(ctx.actor.accountId);
    const item = getAgendaItem(tx, itemId);
    tx.delete(privateNotes)
      .where(and(eq(privateNotes.accountId, accountId), eq(privateNotes.agendaItemId, item.id)))
      .run();
    if (text !== null)
      tx.insert(privateNotes)
        .values({
          id: ctx.newId(),
          accountId,
          agendaItemId: item.id,
          text,
          storedAt: ctx.now().toISOString(),
        })
        .run();
    return { conventionId: item.conventionId };
  });
}
