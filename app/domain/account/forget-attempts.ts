import { and, eq } from "drizzle-orm";
import { signInAttempts } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sha256 } from "../kernel/seal.ts";
import type { z } from "zod";
import { beginSignInInput } from "./begin-sign-in.ts";

export const forgetAttemptsInput = beginSignInInput;

/** Whoever got in has not been guessing: their tries are not held against them. */
export function forgetAttempts(ctx: Context, input: z.output<typeof forgetAttemptsInput>): void {
  const mine = and(
    eq(signInAttempts.emailHash, sha256(input.email)),
    eq(signInAttempts.addressHash, sha256(input.remoteAddress)),
  );
  keep(ctx, (tx) => tx.delete(signInAttempts).where(mine).run());
}
