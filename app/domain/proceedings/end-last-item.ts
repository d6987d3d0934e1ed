import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { obstaclesToBreak } from "./rules.ts";
import { takeStep } from "./take-step.ts";

export const endLastItemInput = z.object({ conventionId: identity(), heldAt: heldAt() });

/** The last item is over; what follows is only the closing. Refuses while nothing is on, and in a break. */
export const endLastItem = (
  ctx: Context,
  input: z.output<typeof endLastItemInput>,
): { conventionId: string } =>
  takeStep(ctx, input, "end", (_tx, course) => ({ obstacles: obstaclesToBreak(course) }));
