import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { obstaclesToResuming } from "./rules.ts";
import { takeStep } from "./take-step.ts";

export const resumeProceedingsInput = z.object({ conventionId: identity(), heldAt: heldAt() });

/** The break is over, or the second day begins: the item that was on goes on. Refuses outside a break. */
export const resumeProceedings = (
  ctx: Context,
  input: z.output<typeof resumeProceedingsInput>,
): { conventionId: string } =>
  takeStep(ctx, input, "resumption", (_tx, course) => ({ obstacles: obstaclesToResuming(course) }));
