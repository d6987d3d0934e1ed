import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { endTurn } from "./end-turn.ts";
import { steerTurn } from "./steer-turn.ts";

export const takeFloorBackInput = z.object({ turnId: identity() });

/** The turn is over; what was spoken counts for the term. */
export function takeFloorBack(
  ctx: Context,
  { turnId }: z.output<typeof takeFloorBackInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    const turn = steerTurn(ctx, tx, turnId, "speaking", "paused");
    endTurn(ctx, tx, record, turn, "over");
    return { conventionId: turn.conventionId };
  });
}
