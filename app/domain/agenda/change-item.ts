import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Recorder, Context } from "../kernel/context.ts";
import type { EventDetails, EventType } from "../kernel/events.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { getAgendaItem } from "./queries.ts";
import type { AgendaItem } from "./queries.ts";
import { obstaclesToPreparing } from "./rules.ts";

/**
 * What every deed on one item shares: the office, an agenda still being prepared, one event on that agenda.
 * The item is named by its id, or found from what hangs on it. Answers with the item and its convention.
 */
export function changeItem(
  ctx: Context,
  which: string | ((tx: WriteDb) => string),
  work: (tx: WriteDb, item: AgendaItem, record: Recorder) => [EventType, EventDetails],
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const item = getAgendaItem(tx, typeof which === "string" ? which : which(tx));
    refuseOn(obstaclesToPreparing(getConvention(tx, item.conventionId), ctx.actor));

    const [event, details] = work(tx, item, record);
    record(event, item.conventionId, details);
    return { id: item.id, conventionId: item.conventionId };
  });
}
