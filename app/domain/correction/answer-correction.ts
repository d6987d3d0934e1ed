import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { minutesCorrections } from "#schema/corrections";
import type { Context } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";

/** Writes what the office says to a correction; what taking and refusing share. Records nothing itself. */
export function answerCorrection(
  ctx: Context,
  tx: WriteDb,
  correctionId: string,
  state: "taken" | "refused",
  answer: string | null,
): void {
  tx.update(minutesCorrections)
    .set({ state, answer, answeredBy: ctx.actor.name, answeredOn: polishDay(ctx.now()) })
    .where(eq(minutesCorrections.id, correctionId))
    .run();
}
