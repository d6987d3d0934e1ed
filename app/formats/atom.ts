import { create } from "xmlbuilder2";
import type { Language } from "../areas.ts";

/** Words and the language they are in: the record stays Polish in an English feed. */
export type Said = { text: string; language: Language };

export type AtomEntry = {
  /** Its permanent address, which is also its identity. */
  address: string;
  title: Said;
  /** Instants, ISO 8601. */
  published: string;
  updated: string;
  /** What kind of thing it is: a word for programs, and the same for people. */
  category: { term: string; label: string };
  summary: Said;
  content: Said | null;
};

export type AtomFeed = {
  /** Where the feed itself lies, and the page that shows the same. */
  self: string;
  page: string;
  title: string;
  subtitle: string;
  language: Language;
  author: string;
  rights: { text: string; address: string };
  /** When the installation began, for a feed that has nothing yet. */
  since: string;
  entries: readonly AtomEntry[];
};

const namespace = "http://www.w3.org/2005/Atom";

/**
 * A feed as Atom (RFC 4287), the last changed entry first. The same entries give the same bytes: nothing in it tells when it
 * was written. What XML cannot hold (control characters) is left out.
 */
export function atomFeed(feed: AtomFeed): string {
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "" }).ele(
    namespace,
    "feed",
    { "xml:lang": feed.language },
  );
  root.ele("id").txt(feed.self);
  root.ele("title").txt(feed.title);
  root.ele("subtitle").txt(feed.subtitle);
  root.ele("updated").txt(
    feed.entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? feed.since,
  );
  root.ele("author").ele("name", { "xml:lang": "pl" }).txt(feed.author);
  root.ele("rights").txt(feed.rights.text);
  root.ele("link", { rel: "license", href: feed.rights.address });
  root.ele("link", { rel: "self", type: "application/atom+xml", href: feed.self });
  root.ele("link", { rel: "alternate", type: "text/html", hreflang: feed.language, href: feed.page });
  for (const entry of feed.entries) {
    const element = root.ele("entry");
    const say = (name: string, { text, language }: Said) =>
      element
        .ele(name, { type: "text", ...(language === feed.language ? {} : { "xml:lang": language }) })
        .txt(text);
    element.ele("id").txt(entry.address);
    say("title", entry.title);
    element.ele("published").txt(entry.published);
    element.ele("updated").txt(entry.updated);
    element.ele("link", {
      rel: "alternate",
      type: "text/html",
      hreflang: feed.language,
      href: entry.address,
    });
    element.ele("category", entry.category);
    say("summary", entry.summary);
    if (entry.content) say("content", entry.content);
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
