import { z } from "zod";
import { accounts, grants } from "#schema/accounts";
import { findPerson } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { email, identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageAccounts } from "./policy.ts";
import { findAccountByEmail } from "./queries.ts";
import { grantableRoles } from "./rules.ts";

const ticks = (value: unknown): unknown =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What the administrator says of an account besides whose it is. */
export const accountFields = {
  email: email(),
  roles: z
    .preprocess(
      ticks,
      z.array(z.enum(grantableRoles, { error: "not-a-choice" })).max(grantableRoles.length, "too-many"),
    )
    .transform((roles) => [...new Set(roles)]),
};

export const createAccountInput = z.object({ personId: identity(), ...accountFields });

/**
 * An administrator opens an account for a person, without a password: its owner sets one after a one-time address.
 * Refuses an e-mail that has an account. That somebody is chair and administrator at once is told in the event.
 */
export function createAccount(ctx: Context, input: z.output<typeof createAccountInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageAccounts(ctx.actor));
    found(findPerson(tx, input.personId));
    refuseOn(findAccountByEmail(tx, input.email) ? [because("email-taken")] : []);

    const id = ctx.newId();
    const fromOn = polishDay(ctx.now());
    tx.insert(accounts)
      .values({ id, personId: input.personId, email: input.email, salt: ctx.newSecret() })
      .run();
    for (const role of input.roles)
      tx.insert(grants).values({ id: ctx.newId(), accountId: id, role, fromOn }).run();
    record("account.created", id, {
      roles: input.roles.join(","),
      isChairAndAdmin: input.roles.includes("chair") && input.roles.includes("admin"),
    });
    return { id };
  });
}
