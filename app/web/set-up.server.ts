import { z } from "zod";
import { findAccessLink } from "#domain/access-link/queries";
import { useAccessLink as useUp } from "#domain/access-link/use-access-link";
import { createAccount } from "#domain/account/create-account";
import { getAccount, hasAnyAccount } from "#domain/account/queries";
import { differentPasswords, isSamePassword, newPasswordFields } from "#domain/account/rules";
import { setPassword } from "#domain/account/set-password";
import { editBody } from "#domain/council/edit-body";
import { enterPerson } from "#domain/council/enter-person";
import { foundBody } from "#domain/council/found-body";
import { foundDistrict, foundDistrictInput } from "#domain/council/found-district";
import { findOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { email, optionalText, slug, text } from "#domain/kernel/fields";
import { because, refuseOn } from "#domain/kernel/refusal";
import { hashPassword } from "./password.server.ts";

/** What the first administrator says of the body and of themselves. */
export const setUpInput = z
  .object({
    bodyName: text(),
    slug: slug(),
    city: optionalText(),
    publisher: optionalText(),
    contact: optionalText(),
    personName: text(200),
    email: email(),
    ...newPasswordFields,
  })
  .refine(isSamePassword, differentPasswords);

/** Does this secret open the set-up? Told before hashing, so that strangers cost nothing. */
export const opensSetUp = (ctx: Context, token: string): boolean =>
  findAccessLink(ctx.db, token)?.purpose === "set-up";

/**
 * Founds the installation's own body (or completes the one an import began) and its first administrator, and uses the
 * set-up address up: whole or not at all.
 * Whoever holds that address speaks for the command line it came from.
 */
export async function foundInstallation(ctx: Context, input: z.output<typeof setUpInput>, token: string) {
  refuseOn(opensSetUp(ctx, token) ? [] : [because("link-used-or-expired")]);
  const passwordHash = await hashPassword(input.password);
  const { requestKey: _, ...world } = ctx; // the address works once, and says so better than a repeated answer would
  return together({ ...world, actor: systemActor }, (inner) => {
    const { bodyName: name, slug: address, city, publisher, contact } = input;
    const begunByImport = hasAnyAccount(inner.db) ? undefined : findOwnBody(inner.db);
    if (begunByImport)
      editBody(inner, {
        bodyId: begunByImport.id,
        name,
        city,
        publisher,
        contact,
        nameEn: begunByImport.nameEn,
        legalBasis: begunByImport.legalBasis,
      });
    else
      foundBody(inner, {
        name,
        slug: address,
        city,
        publisher,
        contact,
        nameEn: null,
        legalBasis: null,
        kind: "convention",
        isOwn: true,
        isDemo: false,
      });
    const person = enterPerson(inner, {
      name: input.personName,
      gender: null,
      office: null,
      organisation: null,
    });
    const account = createAccount(inner, { personId: person.id, email: input.email, roles: ["admin"] });
    setPassword(inner, { accountId: account.id, passwordHash, sessionIdHash: null });
    useUp(inner, { token });
    return getAccount(inner.db, account.id);
  });
}

/** Several districts at once, all or none. */
export function foundDistricts(
  ctx: Context,
  bodyId: string,
  facts: Omit<z.output<typeof foundDistrictInput>, "bodyId">[],
): void {
  const { requestKey: _, ...world } = ctx; // one key cannot stand for several changes; a second time, the numbers are taken
  together(world, (inner) => {
    for (const district of facts) foundDistrict(inner, { bodyId, ...district });
  });
}
