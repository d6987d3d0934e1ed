import { z } from "zod";
import { findPerson } from "../council/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { countLettersThisHour, countTry } from "../kernel/count-try.ts";
import { email } from "../kernel/fields.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findAccountByEmail } from "./queries.ts";
import { lettersAnHour } from "./rules.ts";

export const askForPasswordInput = z.object({ email: email(), remoteAddress: z.string() });

/** Tries from one network address within a quarter of an hour; city hall shares one. */
const triesFromOneAddress = 50;

/**
 * Somebody has forgotten a password: the account's owner gets a letter with an address that sets a new one. Whoever asks
 * learns nothing: unknown and closed accounts, and a mailbox that has had enough, end the same way and take as long, because
 * the try itself is always written. Refuses too many tries from one network address.
 */
export function askForPassword(ctx: Context, input: z.output<typeof askForPasswordInput>): void {
  keep(ctx, (tx) => {
    countTry(ctx, tx, "password", input.remoteAddress, triesFromOneAddress);
    const account = findAccountByEmail(tx, input.email);
    const queued = countLettersThisHour(tx, "password", input.email, ctx.now());
    if (!account || account.closedOn || queued >= lettersAnHour.password) return;
    queueMail(ctx, tx, {
      kind: "password",
      subjectId: account.id,
      to: {
        address: account.email,
        name: findPerson(tx, account.personId)?.name ?? null,
        language: account.mailLanguage,
      },
    });
  });
}
