import { z } from "zod";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { accountFields, createAccount } from "#domain/account/create-account";
import { getAccount } from "#domain/account/queries";
import { enterPerson } from "#domain/council/enter-person";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { optionalIdentity, optionalText } from "#domain/kernel/fields";
import type { PageRequest } from "./page-loader.ts";

/** An account for somebody on the list of persons, or for somebody new. */
export const inviteInput = z
  .object({ personId: optionalIdentity(), personName: optionalText(200), ...accountFields })
  .refine(({ personId, personName }) => personId !== null || personName !== null, {
    path: ["personName"],
    message: "required",
  });

/** A one-time address just made; shown once and kept nowhere. */
export type OneTimeAddress = { oneTimeAddress: string; expiresAt: string; email: string; isMailed?: boolean };

/** Opens the account, enters the person if new, and makes the first one-time address. */
export function invite(
  ctx: Context,
  { personId, personName, ...account }: z.output<typeof inviteInput>,
  page: PageRequest,
): OneTimeAddress {
  const { requestKey: _, ...world } = ctx; // one key cannot stand for two changes; a second time, the e-mail is taken
  const { id } = together(world, (inner) => {
    const owner =
      personId ??
      enterPerson(inner, { name: personName ?? "", gender: null, office: null, organisation: null }).id;
    return createAccount(inner, { personId: owner, ...account });
  });
  return { ...makeAddress(world, id, page), isMailed: page.shell.canMail }; // a reaction has queued the letter
}

/** A new one-time address for an account: an invitation as long as it has no password. */
export function makeAddress(ctx: Context, accountId: string, page: PageRequest): OneTimeAddress {
  const { email, passwordHash } = getAccount(ctx.db, accountId);
  const { token, expiresAt } = issueAccessLink(ctx, {
    purpose: passwordHash === null ? "account-invitation" : "sign-in",
    accountId,
  });
  return { oneTimeAddress: `${page.shell.baseUrl}/wejscie/${token}`, expiresAt, email };
}
