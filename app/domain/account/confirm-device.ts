import { eq } from "drizzle-orm";
import { z } from "zod";
import { deviceCodes } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { text } from "../kernel/fields.ts";
import { because, Refusal } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { hashOfCode } from "./issue-device-code.ts";
import { findAccount, findDeviceCode } from "./queries.ts";
import { rememberDeviceOf } from "./remember-device.ts";

export const confirmDeviceInput = z.object({
  browserSecret: z.string().max(100, "not-a-choice"),
  code: text(20).transform((typed) => typed.replaceAll(/[\s-]/g, "")),
});

type Answer = { accountId: string; deviceSecret: string } | { refused: Reason };

/**
 * The code from the letter, typed into the browser it was asked for in: the browser is known from now on. A code works once,
 * for ten minutes, and bears four wrong tries; a wrong one is counted even though it is refused.
 */
export function confirmDevice(
  ctx: Context,
  { browserSecret, code }: z.output<typeof confirmDeviceInput>,
): { accountId: string; deviceSecret: string } {
  const answer = keep(ctx, (tx): Answer => {
    const waiting = findDeviceCode(tx, browserSecret);
    const account = waiting && findAccount(tx, waiting.accountId);
    if (!waiting || !account || account.closedOn || waiting.expiresAt <= ctx.now().toISOString())
      return { refused: because("code-expired") };

    const mine = eq(deviceCodes.browserHash, waiting.browserHash);
    if (hashOfCode(waiting.browserHash, code) === waiting.codeHash) {
      tx.delete(deviceCodes).where(mine).run();
      return { accountId: account.id, deviceSecret: rememberDeviceOf(ctx, tx, account.id) };
    }
    const triesLeft = waiting.triesLeft - 1;
    if (triesLeft > 0) tx.update(deviceCodes).set({ triesLeft }).where(mine).run();
    else tx.delete(deviceCodes).where(mine).run();
    return { refused: because(triesLeft > 0 ? "code-wrong" : "code-expired") };
  });
  if ("refused" in answer) throw new Refusal([answer.refused]); // outside, so that the count stays
  return answer;
}
