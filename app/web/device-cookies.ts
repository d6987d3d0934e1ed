import { rememberDevice } from "#domain/account/remember-device";
import { deviceDays } from "#domain/account/rules";
import { systemActor } from "#domain/kernel/actor";
import type { PageRequest } from "./page-loader.ts";
import { contextOf } from "./shell.ts";

/*
 * Two cookies of signing in. `urzadzenie`: the secrets by which accounts know this browser, at most five (a shared computer
 * has several users). `kod`: the secret of a browser that waits for its code, seen only by the page that asks for it.
 */
const mostAccounts = 5;
const codePage = "/logowanie/kod";

const isSecure = ({ shell }: PageRequest) => shell.baseUrl.startsWith("https:");
const deviceName = (page: PageRequest) => (isSecure(page) ? "__Host-urzadzenie" : "urzadzenie");
const valueOf = ({ request }: PageRequest, name: string): string =>
  (request.headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1, name.length + 301) ?? "";
const attributes = (page: PageRequest) => `HttpOnly; SameSite=Lax${isSecure(page) ? "; Secure" : ""}`;

/** The secrets by which accounts know this browser. */
export const deviceSecretsIn = (page: PageRequest): string[] =>
  valueOf(page, deviceName(page))
    .split(".")
    .filter((secret) => /^[\w-]{1,100}$/.test(secret));

/** The cookie of a browser that has just become known, beside what it was known by before. */
export function deviceCookie(page: PageRequest, secret: string): string {
  const secrets = [secret, ...deviceSecretsIn(page)].slice(0, mostAccounts);
  return `${deviceName(page)}=${secrets.join(".")}; Path=/; Max-Age=${deviceDays * 86_400}; ${attributes(page)}`;
}

/** Whoever came by a one-time address reads the account's mail: this browser is known from now on. */
export function rememberBrowser(page: PageRequest, accountId: string, headers: Headers): Headers {
  const ctx = { ...contextOf(page.shell), actor: systemActor };
  const { secret } = rememberDevice(ctx, { accountId, secrets: deviceSecretsIn(page) });
  if (secret) headers.append("Set-Cookie", deviceCookie(page, secret));
  return headers;
}

/** The secret of a browser that waits for its code; empty when it waits for none. */
export const codeSecretIn = (page: PageRequest): string => valueOf(page, "kod");

/** Carries that secret to the page that asks for the code, in both languages; an empty one removes it. */
export function codeHeaders(page: PageRequest, secret: string, headers = new Headers()): Headers {
  for (const scope of [codePage, `/en${codePage}`])
    headers.append(
      "Set-Cookie",
      `kod=${secret}; Path=${scope}; Max-Age=${secret === "" ? 0 : 600}; ${attributes(page)}`,
    );
  return headers;
}
