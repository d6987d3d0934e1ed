import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { obstaclesToBreak } from "./rules.ts";
import { takeStep } from "./take-step.ts";

export const callBreakInput = z.object({ conventionId: identity(), heldAt: heldAt() });

/** Everybody rests; the clocks stand still. Refuses while nothing is on, and in a break. */
export const callBreak = (ctx: Context, input: z.output<typeof callBreakInput>): { conventionId: string } =>
  takeStep(ctx, input, "pause", (_tx, course) => ({ obstacles: obstaclesToBreak(course) }));
