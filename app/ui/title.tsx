import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { inLanguage, languageOf } from "../areas.ts";
import type { Language } from "../areas.ts";

type MetaArguments<Loaded> = {
  data: Loaded | undefined;
  location: { pathname: string };
  matches: { id: string; data: unknown }[];
};

/** Where a page lies, for whatever names it by its whole address. */
export type PagePlace = { baseUrl: string; language: Language; body: { name: string; publisher: string } };

/** What a page says to machines beside its words: its facts (schema.org), and the feed that follows it. */
export type Machine<Loaded> = {
  linked?: (loaded: Loaded, place: PagePlace) => Record<string, unknown> | null;
  feed?: (loaded: Loaded) => string;
};

/** A page's title (and description) in its own language: `export const meta = titled((t, data) => …)`; and what it says to machines. */
export function titled<Loaded>(
  title: (t: Messages, loaded: Loaded, language: Language) => string,
  description?: (t: Messages, loaded: Loaded, language: Language) => string | null,
  { linked, feed }: Machine<Loaded> = {},
) {
  return ({ data: loaded, location, matches }: MetaArguments<Loaded>) => {
    const language = languageOf(location.pathname);
    const t = messages[language];
    if (loaded === undefined) return [{ title: t.errors.notFound.title }];
    const said = description?.(t, loaded, language);
    const name = title(t, loaded, language);
    return [
      { title: `${name} – Konwent` },
      { property: "og:title", content: name },
      ...(said
        ? [
            { name: "description", content: said },
            { property: "og:description", content: said },
          ]
        : []),
      ...(feed
        ? [
            {
              tagName: "link",
              rel: "alternate",
              type: "application/atom+xml",
              title: name,
              href: inLanguage(language, feed(loaded)),
            },
          ]
        : []),
      ...[linked?.(loaded, placeIn(matches, language)) ?? []]
        .flat()
        .map((facts) => ({ "script:ld+json": facts })),
    ];
  };
}

/** The root of every page knows where the installation is reached, and whose it is. */
function placeIn(matches: { id: string; data: unknown }[], language: Language): PagePlace {
  const root = matches.find(({ id }) => id === "root")?.data;
  const {
    baseUrl = "",
    bodyName = "",
    publisher = null,
  } = (root ?? {}) as {
    baseUrl?: string;
    bodyName?: string;
    publisher?: string | null;
  }; // what the loader of the root gives
  return { baseUrl, language, body: { name: bodyName, publisher: publisher ?? bodyName } };
}
