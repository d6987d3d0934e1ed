import type { PageRequest } from "./page-loader.ts";

/** The secret of an address from a letter rests in a cookie, seen only by the page it opens and what lies under it. */
const cookieName = "wejscie";
const minutesToEnter = 30;
const hoursToStay = 12;

/**
 * Headers of a response that carries the secret on to one page (Polish address) and what lies under it, in both
 * languages; an empty secret removes it. Signing in must follow soon; a page for somebody without an account stays open
 * half a day, and its letter opens it again.
 */
export function entryHeaders(page: PageRequest, path: string, token: string, location: string): Headers {
  const headers = new Headers({ Location: location });
  const secure = page.shell.baseUrl.startsWith("https:") ? "; Secure" : "";
  const seconds = token === "" ? 0 : path.startsWith("/udzial") ? hoursToStay * 3600 : minutesToEnter * 60;
  for (const scope of [path, `/en${path}`]) {
    headers.append(
      "Set-Cookie",
      `${cookieName}=${encodeURIComponent(token)}; Path=${scope}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
    );
  }
  return headers;
}

/** The secret in a request's cookies; empty when there is none. */
export const entrySecretIn = (cookies: string): string =>
  /(?:^|;\s*)wejscie=([\w%.-]{1,100})/.exec(cookies)?.[1] ?? "";

/** The secret this request brought along; empty when there is none. */
export const readEntryCookie = ({ request }: PageRequest): string =>
  entrySecretIn(request.headers.get("cookie") ?? "");
