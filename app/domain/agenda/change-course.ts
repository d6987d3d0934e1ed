import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { EventDetails, EventType } from "../kernel/events.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { getAgendaItem } from "./queries.ts";
import { obstaclesToNoting } from "./rules.ts";

type Spot = { conventionId: string; itemId: string | null };

/** What noting and striking share: the office, a convention that sits or has sat, an item of that convention or none. */
export function changeCourse(
  ctx: Context,
  where: (tx: WriteDb) => Spot,
  work: (tx: WriteDb, spot: Spot) => [EventType, EventDetails],
): Spot {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const spot = where(tx);
    refuseOn(obstaclesToNoting(getConvention(tx, spot.conventionId), ctx.actor));
    if (spot.itemId && getAgendaItem(tx, spot.itemId).conventionId !== spot.conventionId)
      refuseOn([because("agenda-item-elsewhere")]);

    const [event, details] = work(tx, spot);
    record(event, spot.conventionId, details);
    return spot;
  });
}
