import { lt } from "drizzle-orm";
import { z } from "zod";
import { signInAttempts } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { countAttempts } from "./queries.ts";
import { attemptWindowMinutes, obstaclesToSignIn } from "./rules.ts";

export const beginSignInInput = z.object({ email: z.string(), remoteAddress: z.string() });

/**
 * Counts a try to sign in, before the password is looked at, so that many at once are counted too.
 * Refuses when there were too many. Only hashes of the e-mail and of the network address are kept, for a quarter of an hour.
 */
export function beginSignIn(ctx: Context, input: z.output<typeof beginSignInInput>): void {
  keep(ctx, (tx) => {
    const now = ctx.now();
    const since = new Date(now.getTime() - attemptWindowMinutes * 60_000).toISOString();
    tx.delete(signInAttempts).where(lt(signInAttempts.attemptedAt, since)).run();

    const attempt = { emailHash: sha256(input.email), addressHash: sha256(input.remoteAddress) };
    refuseOn(obstaclesToSignIn(countAttempts(tx, attempt, since)));
    tx.insert(signInAttempts)
      .values({ id: ctx.newId(), ...attempt, attemptedAt: now.toISOString() })
      .run();
  });
}
