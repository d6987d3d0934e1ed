/*
 * How the editor speaks with the server: small forms, answered in JSON. What is not an answer is told apart: no network and a
 * failing server (`unreachable`), an ended session (`signed-out`), and a text the server will not take (`refused`).
 */
export type Answer<Told> =
  | { kind: "told"; told: Told }
  | { kind: "conflict"; told: Told }
  | { kind: "refused"; status: number }
  | { kind: "unreachable" }
  | { kind: "signed-out" };

const patience = 8000;
/** So much, of all requests together, browsers carry to the server after the page has gone; what exceeds it they do not send at all. */
const mostKeptAlive = 60_000;
let keptAlive = 0;

/** Sends one deed to the address for saves. Never throws. */
export async function post<Told>(
  address: string,
  fields: Record<string, string> | [string, string][],
): Promise<Answer<Told>> {
  const body = new URLSearchParams(fields).toString();
  const keepalive = keptAlive + body.length < mostKeptAlive;
  if (keepalive) keptAlive += body.length;
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      redirect: "manual",
      keepalive,
      signal: AbortSignal.timeout(patience),
    });
    if (response.type === "opaqueredirect") return { kind: "signed-out" };
    if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
    if (!response.headers.get("content-type")?.startsWith("application/json"))
      return { kind: "refused", status: response.status };
    const told = (await response.json()) as Told; // our own server's answer, by the deed asked for
    if (response.status === 409) return { kind: "conflict", told };
    return response.ok ? { kind: "told", told } : { kind: "refused", status: response.status };
  } catch {
    return { kind: "unreachable" };
  } finally {
    if (keepalive) keptAlive -= body.length;
  }
}

export type Saved = { saved: true; sectionId: string; version: number; savedAt: string };
export type NotSaved = {
  saved: false;
  asideId: string;
  version: number;
  markdown: string;
  authorName: string | null;
  savedAt: string | null;
};
