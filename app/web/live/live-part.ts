import { createHash } from "node:crypto";

/**
 * What the viewers of one page are sent. `page`: its live part as it is now, with a mark that two equal parts share, and the
 * pulse, which also moves when something changed that this page does not show. `over`: the session has ended, the record
 * stands there. `none`: no such page.
 */
export type Drawn =
  | { kind: "page"; mark: string; pulse: string; bytes: Buffer }
  | { kind: "over"; bytes: Buffer }
  | { kind: "none" };

/** A clock runs by itself in the browser: what it shows at the moment of drawing is no change. */
const runsByItself = /( data-now="[^"]*")|((?<=role="timer"[^>]*>)[^<]*)/g;

/** One server-sent event. Data may have any number of lines. */
export function eventOf(name: string, data: string, id?: string): Buffer {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return Buffer.from(`${id ? `id: ${id}\n` : ""}event: ${name}\n${lines.join("")}\n`);
}

/** Takes from a rendered page the part that `LivePart` (app/ui/live-part.tsx) put between its tags. */
export async function drawnFrom(page: Response): Promise<Drawn> {
  const leadsTo = page.headers.get("Location");
  if (leadsTo !== null) return { kind: "over", bytes: eventOf("over", leadsTo) };
  if (!page.ok) return { kind: "none" };
  const html = await page.text();
  const part = /<live-part([^>]*)>([^]*)<\/live-part>/.exec(html);
  if (!part) return { kind: "none" };
  const [, marks = "", inner = ""] = part;
  const pulse = /data-pulse="([^"]*)"/.exec(marks)?.[1] ?? "";
  const mark = createHash("sha256").update(inner.replaceAll(runsByItself, "")).digest("hex").slice(0, 16);
  return { kind: "page", mark, pulse, bytes: eventOf("page", inner, mark) };
}
