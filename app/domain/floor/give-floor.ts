import { eq } from "drizzle-orm";
import { z } from "zod";
import { floorTurns } from "#schema/proceedings";
import { isInRoom } from "../attendance/presence-queries.ts";
import { getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { getCourse } from "../proceedings/queries.ts";
import { obstaclesInBreak } from "../proceedings/rules.ts";
import { endTurn } from "./end-turn.ts";
import { mayGiveFloor } from "./policy.ts";
import { findLimit, findSpeaker, getTurn } from "./queries.ts";
import { obstaclesToAsking, obstaclesToFloor, obstaclesToTurn } from "./rules.ts";

export const giveFloorInput = z.object({ turnId: identity() });

/**
 * The chair gives the floor to one who waits, whatever the suggested order; with it the turn of whoever had it ends, so
 * that one speaks at a time. The clock runs against the rule book of the day. Refuses during a break, and when a member
 * has left the room.
 */
export function giveFloor(
  ctx: Context,
  { turnId }: z.output<typeof giveFloorInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayGiveFloor(ctx.actor));
    const turn = getTurn(tx, turnId);
    const entry = getRollEntry(tx, turn.attendanceId);
    const convention = getConvention(tx, turn.conventionId);
    const course = getCourse(tx, convention.id);
    refuseOn([
      ...obstaclesToFloor(convention),
      ...obstaclesInBreak(course),
      ...obstaclesToTurn(turn, "waiting"),
      ...obstaclesToAsking(entry, { isInRoom: isInRoom(tx, entry), isWaiting: false }),
    ]);
    const speaker = findSpeaker(tx, convention.id);
    if (speaker) endTurn(ctx, tx, record, speaker, "over");

    const now = ctx.now().toISOString();
    tx.update(floorTurns)
      .set({
        agendaItemId: course.agendaItemId,
        state: "speaking",
        startedAt: now,
        speakingSince: now,
        limitSeconds: findLimit(tx, convention, turn.kind),
      })
      .where(eq(floorTurns.id, turnId))
      .run();
    const name = entry.substituteName ?? entry.name;
    record("floor.given", convention.id, { turnId, name, kind: turn.kind });
    return { conventionId: convention.id };
  });
}
