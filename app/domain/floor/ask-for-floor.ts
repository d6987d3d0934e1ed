import { z } from "zod";
import { floorTurns } from "#schema/proceedings";
import { isInRoom } from "../attendance/presence-queries.ts";
import { getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { getCourse } from "../proceedings/queries.ts";
import { mayAskForFloor } from "./policy.ts";
import { listWaiting } from "./queries.ts";
import { floorKinds, obstaclesToAsking, obstaclesToFloor } from "./rules.ts";

export const askForFloorInput = z.object({ attendanceId: identity(), kind: choice(floorKinds) });

/**
 * Somebody asks for the floor on the item that is on: a member for their own seat, the office for anyone on the roll.
 * Refuses outside a session, a member who is not in the room, and whoever waits already.
 */
export function askForFloor(
  ctx: Context,
  { attendanceId, kind }: z.output<typeof askForFloorInput>,
): { id: string; conventionId: string } {
  return change(ctx, (tx, record) => {
    const entry = getRollEntry(tx, attendanceId);
    permit(mayAskForFloor(ctx.actor, entry));
    const convention = getConvention(tx, entry.conventionId);
    refuseOn(obstaclesToFloor(convention));
    const isWaiting = listWaiting(tx, convention.id).some((turn) => turn.attendanceId === attendanceId);
    refuseOn(obstaclesToAsking(entry, { isInRoom: isInRoom(tx, entry), isWaiting }));

    const turn = {
      id: ctx.newId(),
      conventionId: convention.id,
      agendaItemId: getCourse(tx, convention.id).agendaItemId,
      attendanceId,
      kind,
      state: "waiting" as const,
      askedAt: ctx.now().toISOString(),
      spokenSeconds: 0,
    };
    tx.insert(floorTurns).values(turn).run();
    record("floor.asked", convention.id, {
      turnId: turn.id,
      name: entry.substituteName ?? entry.name,
      kind,
    });
    return { id: turn.id, conventionId: convention.id };
  });
}
