import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { heldAt } from "../kernel/held-at.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { obstaclesToAdjourning } from "./rules.ts";
import { takeStep } from "./take-step.ts";

export const adjournProceedingsInput = z.object({ conventionId: identity(), heldAt: heldAt() });

/** The first of two days ends: everybody leaves, and the convention goes on on its second day. Refuses where there is none. */
export const adjournProceedings = (
  ctx: Context,
  input: z.output<typeof adjournProceedingsInput>,
): { conventionId: string } =>
  takeStep(ctx, input, "adjournment", (_tx, course, { continuedOn }) => ({
    obstacles: obstaclesToAdjourning(course, continuedOn, polishDay(ctx.now())),
  }));
