import { z } from "zod";
import { askForDeviceCode } from "#domain/account/ask-for-device-code";
import { beginSignIn } from "#domain/account/begin-sign-in";
import { confirmDevice, confirmDeviceInput } from "#domain/account/confirm-device";
import { confirmSession } from "#domain/account/confirm-session";
import { forgetAttempts } from "#domain/account/forget-attempts";
import { findAccountByEmail, findKnownDevice, getAccount } from "#domain/account/queries";
import type { Account } from "#domain/account/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { email } from "#domain/kernel/fields";
import { because, found, refuseOn } from "#domain/kernel/refusal";
import { inLanguage } from "../areas.ts";
import { enter } from "./desk.ts";
import {
  codeHeaders,
  codeSecretIn,
  deviceCookie,
  deviceSecretsIn,
  rememberBrowser,
} from "./device-cookies.ts";
import { localPath } from "./local-path.ts";
import type { PageRequest } from "./page-loader.ts";
import { verifyPassword } from "./password.server.ts";

export const signInInput = z.object({
  email: email(),
  password: z.string({ error: "required" }).min(1, "required").max(200, "too-long"),
  wanted: z.string().max(500, "too-long").optional(),
});

/** The account an e-mail and a password open. What is wrong with them is never said. */
async function checkPassword(
  ctx: Context,
  { email: typed, password }: z.output<typeof signInInput>,
  page: PageRequest,
  whenWrong: "sign-in-failed" | "password-wrong" = "sign-in-failed",
): Promise<Account> {
  beginSignIn(ctx, { email: typed, remoteAddress: page.shell.remoteAddress });
  const account = findAccountByEmail(ctx.db, typed);
  const fits = await verifyPassword(account?.closedOn ? null : account?.passwordHash, password);
  refuseOn(fits ? [] : [because(whenWrong)]);
  return found(account);
}

/** Who signed in with a password, and the secret of the code's letter if this browser is new; none without a mail server. */
export async function signIn(ctx: Context, typed: z.output<typeof signInInput>, page: PageRequest) {
  const account = await checkPassword(ctx, typed, page);
  const { shell } = page;
  const isKnown =
    !shell.canMail || findKnownDevice(ctx.db, account.id, deviceSecretsIn(page), ctx.now()) !== undefined;
  const asSystem = { ...ctx, actor: systemActor };
  const browserSecret = isKnown ? null : askForDeviceCode(asSystem, { accountId: account.id }).browserSecret;
  if (isKnown) forgetAttempts(ctx, { email: account.email, remoteAddress: shell.remoteAddress });
  return { account, browserSecret };
}

export const confirmInput = z.object({ password: signInInput.shape.password });

/** Whoever is signed in gives the password again; tries are counted as they are when signing in. */
export async function confirmSignIn(
  ctx: Context,
  { password }: z.output<typeof confirmInput>,
  page: PageRequest,
): Promise<void> {
  const { email: own } = getAccount(ctx.db, found(ctx.actor.accountId));
  const account = await checkPassword(ctx, { email: own, password }, page, "password-wrong");
  forgetAttempts(ctx, { email: own, remoteAddress: page.shell.remoteAddress });
  confirmSession(ctx, { accountId: account.id, sessionIdHash: found(page.shell.sessionIdHash) });
}

/** In, or on to the page that asks for the code. */
export function goOn(
  page: PageRequest,
  { account, browserSecret }: Awaited<ReturnType<typeof signIn>>,
  wanted: string | null,
): Promise<Response> {
  if (browserSecret === null)
    return enter(
      page,
      account,
      wanted,
      page.shell.canMail ? rememberBrowser(page, account.id, new Headers()) : new Headers(),
    );
  const headers = codeHeaders(page, browserSecret);
  const back = localPath(wanted);
  const search = back ? `?dalej=${encodeURIComponent(back)}` : "";
  headers.set("Location", inLanguage(page.language, "/logowanie/kod") + search);
  return Promise.resolve(new Response(null, { status: 303, headers }));
}

export const codeInput = confirmDeviceInput.pick({ code: true });

/** The code fits: the browser is known, and in. */
export function enterWithCode(ctx: Context, { code }: z.output<typeof codeInput>, page: PageRequest) {
  const { accountId, deviceSecret } = confirmDevice(ctx, { browserSecret: codeSecretIn(page), code });
  const account = getAccount(ctx.db, accountId);
  forgetAttempts(ctx, { email: account.email, remoteAddress: page.shell.remoteAddress });
  const headers = codeHeaders(page, "");
  headers.append("Set-Cookie", deviceCookie(page, deviceSecret));
  return enter(page, account, page.url.searchParams.get("dalej"), headers);
}
