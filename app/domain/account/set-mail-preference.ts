import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#schema/accounts";
import { mayUnsubscribe } from "../access-link/policy.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { maySetMailPreference } from "./policy.ts";
import { getAccount } from "./queries.ts";
import { mailPreferences } from "./rules.ts";

export const setMailPreferenceInput = z.object({
  accountId: identity(),
  mailPreference: choice(mailPreferences),
  /** Left out, the language stays what it was. */
  mailLanguage: choice(["pl", "en"]).optional(),
});

/**
 * One chooses which letters one gets besides invitations, and in what language. The address in a letter ends them too, but
 * begins none. Refuses a closed account.
 */
export function setMailPreference(
  ctx: Context,
  { accountId, mailPreference, mailLanguage }: z.output<typeof setMailPreferenceInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const isEndedByLetter =
      mailPreference === "invitations-only" &&
      mailLanguage === undefined &&
      mayUnsubscribe(ctx.actor, `account:${accountId}`);
    permit(isEndedByLetter || maySetMailPreference(ctx.actor, accountId));
    const account = getAccount(tx, accountId);
    refuseOn(account.closedOn ? [because("account-closed")] : []);

    tx.update(accounts)
      .set({ mailPreference, mailLanguage: mailLanguage ?? account.mailLanguage })
      .where(eq(accounts.id, accountId))
      .run();
    record("account.mail-preference-set", accountId, { mailPreference });
    return { id: accountId };
  });
}
