import type { Answer } from "#web/answer";
import { areaOf } from "../areas.ts";

/** A page or file of the public site, and where a copy of it lies. */
export type PublicFile = { path: string; bytes: Uint8Array };

const entrances = ["/", "/en", "/sitemap.xml", "/robots.txt", "/404"];
const link = /(?:href|src)="([^"]+)"|[>"](https?:\/\/[^"<\s]+)["<]/g;

/**
 * Everything that the public can reach by links, each once, as a static server would give it: a page as `…/index.html`, a file
 * by its name. What answers only to a question (searches, filters, further pages of a list, the OParl interface) is left out.
 */
export async function* eachPublicFile(answer: Answer, baseUrl: string): AsyncGenerator<PublicFile> {
  const known = new Set(entrances);
  for (const path of known) {
    const response = await answer(new Request(baseUrl + path));
    const type = response.headers.get("Content-Type") ?? "";
    const place = placeOf(path, type);
    const isReadable = response.ok || response.status === 410 || path === "/404";
    if (place === null || !isReadable) {
      await response.body?.cancel();
      continue;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (/html|xml/.test(type))
      for (const linked of linksIn(new TextDecoder().decode(bytes), baseUrl, path))
        if (!linked.includes("?")) known.add(linked);
    yield { path: place, bytes };
  }
}

/** The public addresses that a page or a file names, without what follows `#`; `path` is its own. */
export function linksIn(text: string, baseUrl: string, path: string): string[] {
  return [...text.matchAll(link)].flatMap(([, linked = "", location = ""]) => {
    const url = URL.parse((linked || location).replaceAll("&amp;", "&"), baseUrl + path);
    const isOurs = url?.origin === new URL(baseUrl).origin && areaOf(url.pathname) === "public";
    return isOurs ? [url.pathname + url.search] : [];
  });
}

/** Where a copy lies; null for what is no file: an interface. */
function placeOf(path: string, type: string): string | null {
  const name = decodeURIComponent(path).replace(/^\/+/, "");
  if (name.split("/").some((part) => part === ".." || part.includes("\0"))) return null;
  if (name === "404") return "404.html";
  if (/\.[a-z0-9]+$/i.test(name)) return name;
  return type.startsWith("text/html") ? `${name === "" ? "" : `${name}/`}index.html` : null;
}
