import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { moveConvention } from "./move-convention.ts";

export const closeConventionInput = z.object({ conventionId: identity() });

/** The convention is over; its record can be published. */
export function closeConvention(
  ctx: Context,
  { conventionId }: z.output<typeof closeConventionInput>,
): { id: string } {
  return moveConvention(ctx, conventionId, "close", { state: "closed" }, "convention.closed");
}
