import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { deviceKeys } from "#schema/writing";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayTypeMinutes } from "./policy.ts";

export const dropDeviceKeyInput = z.object({ device: identity() });

/** The clerk leaves this browser for good: what still lies encrypted in it can be read by nobody any more. */
export function dropDeviceKey(
  ctx: Context,
  { device }: z.output<typeof dropDeviceKeyInput>,
): { device: string } {
  return keep(ctx, (tx) => {
    permit(mayTypeMinutes(ctx.actor));
    const accountId = found(ctx.actor.accountId);
    tx.delete(deviceKeys)
      .where(and(eq(deviceKeys.accountId, accountId), eq(deviceKeys.deviceHash, sha256(device))))
      .run();
    return { device };
  });
}
