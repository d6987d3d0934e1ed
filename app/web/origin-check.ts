/**
 * May this request change anything? The browser's own word decides: Sec-Fetch-Site, else Origin.
 * A request without either (an old or a strange client) may not.
 */
export function comesFromUs(method: string, headers: Headers, origins: readonly string[]): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const claimed = headers.get("origin");
  if (claimed !== null) return origins.includes(claimed);
  return headers.get("sec-fetch-site") === "same-origin";
}

/**
 * May this address be posted to from anywhere? Only the one that ends letters: the reader's mail program posts there by itself
 * (RFC 8058), without Origin, and the secret in the address is all the right it has.
 */
export const isOpenToMailPrograms = (pathname: string): boolean => /^(\/en)?\/wypis\/[\w-]+$/.test(pathname);
