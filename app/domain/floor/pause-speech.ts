import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { endTurn } from "./end-turn.ts";
import { steerTurn } from "./steer-turn.ts";

export const pauseSpeechInput = z.object({ turnId: identity() });

/** The speaker's clock stands still, until the chair lets them go on. */
export function pauseSpeech(
  ctx: Context,
  { turnId }: z.output<typeof pauseSpeechInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    const turn = steerTurn(ctx, tx, turnId, "speaking");
    endTurn(ctx, tx, record, turn, "paused");
    return { conventionId: turn.conventionId };
  });
}
