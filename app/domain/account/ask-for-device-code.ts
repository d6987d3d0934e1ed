import { z } from "zod";
import { deviceCodes } from "#schema/housekeeping";
import { findPerson } from "../council/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { countLettersThisHour } from "../kernel/count-try.ts";
import { identity } from "../kernel/fields.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayVouchForSignIn } from "./policy.ts";
import { getAccount } from "./queries.ts";
import { codeMinutes, codeTries, lettersAnHour } from "./rules.ts";

export const askForDeviceCodeInput = z.object({ accountId: identity() });

/**
 * The password was right, the browser is new: a letter brings a code, which works in this browser only. Hands out the
 * browser's secret, of which only the hash is kept; the code itself is made when the letter is written.
 * Refuses a closed account, and more letters within an hour than a mailbox should have to bear.
 */
export function askForDeviceCode(
  ctx: Context,
  { accountId }: z.output<typeof askForDeviceCodeInput>,
): { browserSecret: string } {
  return keep(ctx, (tx) => {
    permit(mayVouchForSignIn(ctx.actor));
    const account = getAccount(tx, accountId);
    const now = ctx.now();
    const queued = countLettersThisHour(tx, "device-code", account.email, now);
    refuseOn([
      ...(account.closedOn ? [because("account-closed")] : []),
      ...(queued >= lettersAnHour["device-code"] ? [because("too-many-attempts")] : []),
    ]);

    const browserSecret = ctx.newSecret();
    const browserHash = sha256(browserSecret);
    tx.insert(deviceCodes)
      .values({
        browserHash,
        accountId,
        codeHash: "", // fits no code
        triesLeft: codeTries,
        expiresAt: new Date(now.getTime() + codeMinutes * 60_000).toISOString(),
      })
      .run();
    queueMail(ctx, tx, {
      kind: "device-code",
      subjectId: browserHash,
      to: {
        address: account.email,
        name: findPerson(tx, account.personId)?.name ?? null,
        language: account.mailLanguage,
      },
    });
    return { browserSecret };
  });
}
