import type { PageRequest } from "./page-loader.ts";

/** The secret of a one-time address rests in a cookie of its own, seen only by the pages that use it up. */
const cookieName = "wejscie";
const lifetimeSeconds = 1800;

/**
 * Headers of a response that carries the secret on to one page (Polish address) and what lies under it, in both
 * languages; an empty secret removes it.
 */
export function entryHeaders(
  page: PageRequest,
  path: "/wejscie" | "/zalozenie",
  token: string,
  location: string,
): Headers {
  const headers = new Headers({ Location: location });
  const secure = page.shell.baseUrl.startsWith("https:") ? "; Secure" : "";
  for (const scope of [path, `/en${path}`]) {
    headers.append(
      "Set-Cookie",
      `${cookieName}=${encodeURIComponent(token)}; Path=${scope}; Max-Age=${token ? lifetimeSeconds : 0}; HttpOnly; SameSite=Lax${secure}`,
    );
  }
  return headers;
}

/** The secret this request brought along; empty when there is none. */
export function readEntryCookie({ request }: PageRequest): string {
  const found = /(?:^|;\s*)wejscie=([\w%.-]{1,100})/.exec(request.headers.get("cookie") ?? "");
  return found?.[1] ?? "";
}
