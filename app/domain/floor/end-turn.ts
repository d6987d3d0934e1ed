import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { floorTurns } from "#schema/proceedings";
import type { Context, Recorder } from "../kernel/context.ts";
import type { FloorTurn } from "./queries.ts";
import { secondsSpoken } from "./rules.ts";

/** Stops a speaker's clock: for good, or until they go on. */
export function endTurn(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  turn: FloorTurn & { name?: string | null },
  state: "over" | "paused",
): void {
  const now = ctx.now();
  const seconds = secondsSpoken(turn, now);
  tx.update(floorTurns)
    .set({
      state,
      spokenSeconds: seconds,
      speakingSince: null,
      endedAt: state === "over" ? now.toISOString() : null,
    })
    .where(eq(floorTurns.id, turn.id))
    .run();
  const details = { turnId: turn.id, name: turn.name ?? null, seconds };
  record(state === "over" ? "floor.taken-back" : "floor.paused", turn.conventionId, details);
}
