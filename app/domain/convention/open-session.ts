import { z } from "zod";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { moveConvention } from "./move-convention.ts";

export const openSessionInput = z.object({ conventionId: identity() });

/** The chair opens the convention. */
export function openSession(
  ctx: Context,
  { conventionId }: z.output<typeof openSessionInput>,
): { id: string } {
  return moveConvention(ctx, conventionId, "open", { state: "in-session" }, "convention.opened");
}
