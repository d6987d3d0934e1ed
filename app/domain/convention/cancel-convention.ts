import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity, text } from "../kernel/fields.ts";
import { nextSequence } from "./calendar-rules.ts";
import { moveConvention } from "./move-convention.ts";

export const cancelConventionInput = z.object({ conventionId: identity(), cancelReason: text() });

/** The office calls a convention off and says why; an announced one keeps its address. */
export function cancelConvention(
  ctx: Context,
  { conventionId, cancelReason }: z.output<typeof cancelConventionInput>,
): { id: string } {
  return moveConvention(
    ctx,
    conventionId,
    "cancel",
    (convention) => ({ state: "cancelled", cancelReason, calendarSequence: nextSequence(convention) }),
    "convention.cancelled",
  );
}
