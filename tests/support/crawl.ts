import { linksIn } from "../../app/moving/site-copy.ts";

/** What one address of the public answers. */
export type Seen = { path: string; status: number; headers: Headers; text: string };

export async function see(url: string, path: string): Promise<Seen> {
  const answer = await fetch(url + path, { redirect: "manual" });
  return { path, status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Everything that the public reaches from these addresses by links, each once; pages name themselves by `baseUrl`. */
export async function* crawl(url: string, baseUrl: string, entrances: string[]): AsyncGenerator<Seen> {
  const known = new Set(["/", "/en", "/sitemap.xml", "/robots.txt", "/oparl", ...entrances]);
  for (const path of known) {
    const seen = await see(url, path);
    yield seen;
    for (const linked of linksIn(seen.text, baseUrl, path)) known.add(linked);
  }
}
