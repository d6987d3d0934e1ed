import type { Context } from "#domain/kernel/context";
import { optionalTime } from "#domain/kernel/fields";
import { polishDay, polishInstant } from "#domain/kernel/polish-time";

/** An hour of today that the clerk may type from the clock on the wall. */
export const typedHour = { time: optionalTime().optional().default(null) };

/** When it happened: as the clerk typed, else as the computer says that waited for the network, else now (null). */
export function hourOf(
  ctx: Context,
  { heldAt, time }: { heldAt: string | null; time: string | null },
): string | null {
  if (time === null) return heldAt;
  const day = polishDay(heldAt === null ? ctx.now() : new Date(heldAt));
  return polishInstant(day, time).toISOString();
}
