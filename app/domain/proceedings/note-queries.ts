import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { privateNotes } from "#schema/proceedings";
import type { Actor } from "../kernel/actor.ts";

/** What somebody noted for themselves under the items of a convention, item by item. Nobody else's notes are ever read. */
export function listNotes(db: ReadDb, { accountId }: Actor, conventionId: string): Map<string, string> {
  if (!accountId) return new Map();
  const rows = db
    .select({ itemId: privateNotes.agendaItemId, text: privateNotes.text })
    .from(privateNotes)
    .innerJoin(agendaItems, eq(agendaItems.id, privateNotes.agendaItemId))
    .where(and(eq(privateNotes.accountId, accountId), eq(agendaItems.conventionId, conventionId)))
    .limit(500)
    .all();
  return new Map(rows.map(({ itemId, text }) => [itemId, text]));
}
