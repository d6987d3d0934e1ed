import { findAccessLink } from "#domain/access-link/queries";
import { obstaclesToEntering } from "#domain/access-link/rules";
import { useAccessLink as useUp } from "#domain/access-link/use-access-link";
import { findActor } from "#domain/account/queries";
import { setPassword } from "#domain/account/set-password";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { because, found, refuseOn } from "#domain/kernel/refusal";
import { hashPassword } from "./password.server.ts";

/** Does this secret set a forgotten password? Told before hashing, so that strangers cost nothing. */
export function opensNewPassword(ctx: Pick<Context, "db" | "now">, token: string): boolean {
  const link = findAccessLink(ctx.db, token);
  return link?.purpose === "password" && obstaclesToEntering(link, ctx.now()).length === 0;
}

/**
 * Sets a forgotten password with the address from the letter, and uses the address up: whole or not at all. Nobody is signed
 * in by it, and every session of the account ends.
 */
export async function resetPassword(
  ctx: Context,
  password: string,
  token: string,
): Promise<{ accountId: string }> {
  refuseOn(opensNewPassword(ctx, token) ? [] : [because("link-used-or-expired")]);
  const passwordHash = await hashPassword(password);
  const { requestKey: _, ...world } = ctx; // the address works once, and says so better than a repeated answer would
  return together(world, (inner) => {
    const accountId = found(useUp(inner, { token, as: "password" }).accountId);
    const owner = found(findActor(inner.db, accountId, polishDay(inner.now())));
    setPassword({ ...inner, actor: owner }, { accountId, passwordHash, sessionIdHash: null });
    return { accountId };
  });
}
