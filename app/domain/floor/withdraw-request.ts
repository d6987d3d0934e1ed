import { eq } from "drizzle-orm";
import { z } from "zod";
import { floorTurns } from "#schema/proceedings";
import { getRollEntry } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayAskForFloor } from "./policy.ts";
import { getTurn } from "./queries.ts";
import { obstaclesToFloor, obstaclesToTurn } from "./rules.ts";

export const withdrawRequestInput = z.object({ turnId: identity() });

/** Whoever waits for the floor gives up their place. Refuses once they have had it. */
export function withdrawRequest(
  ctx: Context,
  { turnId }: z.output<typeof withdrawRequestInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    const turn = getTurn(tx, turnId);
    const entry = getRollEntry(tx, turn.attendanceId);
    permit(mayAskForFloor(ctx.actor, entry));
    const convention = getConvention(tx, turn.conventionId);
    refuseOn([...obstaclesToFloor(convention), ...obstaclesToTurn(turn, "waiting")]);
    tx.update(floorTurns).set({ state: "withdrawn" }).where(eq(floorTurns.id, turnId)).run();
    record("floor.withdrawn", convention.id, { turnId, name: entry.substituteName ?? entry.name });
    return { conventionId: convention.id };
  });
}
