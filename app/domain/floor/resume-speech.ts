import { eq } from "drizzle-orm";
import { z } from "zod";
import { floorTurns } from "#schema/proceedings";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { refuseOn } from "../kernel/refusal.ts";
import { getCourse } from "../proceedings/queries.ts";
import { obstaclesInBreak } from "../proceedings/rules.ts";
import { steerTurn } from "./steer-turn.ts";

export const resumeSpeechInput = z.object({ turnId: identity() });

/** The speaker goes on, and so does the clock. Refuses during a break. */
export function resumeSpeech(
  ctx: Context,
  { turnId }: z.output<typeof resumeSpeechInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    const { conventionId, spokenSeconds } = steerTurn(ctx, tx, turnId, "paused");
    refuseOn(obstaclesInBreak(getCourse(tx, conventionId)));
    tx.update(floorTurns)
      .set({ state: "speaking", speakingSince: ctx.now().toISOString() })
      .where(eq(floorTurns.id, turnId))
      .run();
    record("floor.resumed", conventionId, { turnId, seconds: spokenSeconds });
    return { conventionId };
  });
}
