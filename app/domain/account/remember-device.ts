import { eq } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { knownDevices } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayVouchForSignIn } from "./policy.ts";
import { findKnownDevice } from "./queries.ts";

export const rememberDeviceInput = z.object({ accountId: identity(), secrets: z.array(z.string()) });

/**
 * A browser has shown that its user reads the account's mail, and is asked for no code for a year. Hands out the secret it
 * will be known by, of which only the hash is kept; null when it is known already, by one of the `secrets` it brought.
 */
export function rememberDevice(
  ctx: Context,
  { accountId, secrets }: z.output<typeof rememberDeviceInput>,
): { secret: string | null } {
  return keep(ctx, (tx) => {
    permit(mayVouchForSignIn(ctx.actor));
    const known = findKnownDevice(tx, accountId, secrets, ctx.now());
    if (!known) return { secret: rememberDeviceOf(ctx, tx, accountId) };
    tx.update(knownDevices)
      .set({ lastSeenAt: ctx.now().toISOString() })
      .where(eq(knownDevices.secretHash, known.secretHash))
      .run();
    return { secret: null };
  });
}

/** The writing itself, for whichever proof was given. */
export function rememberDeviceOf(ctx: Context, tx: WriteDb, accountId: string): string {
  const secret = ctx.newSecret();
  const now = ctx.now().toISOString();
  tx.insert(knownDevices)
    .values({ secretHash: sha256(secret), accountId, knownSince: now, lastSeenAt: now })
    .run();
  return secret;
}
