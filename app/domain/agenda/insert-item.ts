import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { findLatestVersion } from "./version-queries.ts";
import { listItems } from "./queries.ts";
import type { AgendaItem } from "./queries.ts";
import { inSequence, placeForNew, siblingsOf } from "./order-rules.ts";

type NewItem = Pick<
  AgendaItem,
  | "parentId"
  | "kind"
  | "title"
  | "titleEn"
  | "description"
  | "plannedMinutes"
  | "startsAt"
  | "seatsToFill"
  | "proposalId"
  | "origin"
>;

/** Puts an item in its place among its siblings; what draft, take-over and take-proposal share. Records nothing itself. */
export function insertItem(tx: WriteDb, ctx: Context, conventionId: string, said: NewItem): string {
  const siblings = siblingsOf(listItems(tx, conventionId), said.parentId);
  // The archive tells its items in the order of the source, whatever they are.
  const place = ctx.actor.kind === "archive" ? siblings.length : placeForNew(siblings, said.kind);
  const isAddendum = findLatestVersion(tx, conventionId) !== undefined;
  const item: AgendaItem = {
    ...said,
    id: ctx.newId(),
    conventionId,
    position: place + 1,
    state: "planned",
    withdrawnReason: null,
    isAddendum,
  };
  tx.insert(agendaItems).values(item).run();
  writePlaces(tx, inSequence([...siblings.slice(0, place), item, ...siblings.slice(place)]).slice(place + 1));
  return item.id;
}

/** Writes where items stand now. */
export function writePlaces(
  tx: WriteDb,
  items: readonly Pick<AgendaItem, "id" | "parentId" | "position">[],
): void {
  for (const { id, parentId, position } of items)
    tx.update(agendaItems).set({ parentId, position }).where(eq(agendaItems.id, id)).run();
}
