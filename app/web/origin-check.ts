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
