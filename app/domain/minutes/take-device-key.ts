import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { deviceKeys } from "#schema/writing";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayTypeMinutes } from "./policy.ts";

/** `device` is the browser's own name for itself, made by chance. */
export const takeDeviceKeyInput = z.object({ device: identity() });

/**
 * The key (32 bytes in base64) with which this browser encrypts what the clerk typed and the server has not stored yet.
 * The same account and browser are given the same one until it is dropped.
 */
export function takeDeviceKey(
  ctx: Context,
  { device }: z.output<typeof takeDeviceKeyInput>,
): { key: string; accountId: string } {
  return keep(ctx, (tx) => {
    permit(mayTypeMinutes(ctx.actor));
    const accountId = found(ctx.actor.accountId);
    const now = ctx.now().toISOString();
    const deviceHash = sha256(device);
    const fresh = Buffer.from(sha256(ctx.newSecret() + ctx.newSecret()), "hex").toString("base64");
    tx.insert(deviceKeys)
      .values({ accountId, deviceHash, key: fresh, createdAt: now, lastSeenAt: now })
      .onConflictDoUpdate({
        target: [deviceKeys.accountId, deviceKeys.deviceHash],
        set: { lastSeenAt: now },
      })
      .run();
    const isMine = and(eq(deviceKeys.accountId, accountId), eq(deviceKeys.deviceHash, deviceHash));
    const { key } = found(tx.select().from(deviceKeys).where(isMine).get());
    return { key, accountId };
  });
}
