import type { Convention } from "#domain/convention/queries";
import { beginningOf } from "#domain/kernel/beginning";
import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import { inLanguage } from "../areas.ts";
import type { Language } from "../areas.ts";
import type { AtomEntry, Said } from "./atom.ts";

export type NewsKind = "convention" | "edition" | "question" | "resolution" | "promise";

const longestContent = 2000;

/** Sentences of a summary; those there is nothing to say in are left out. */
export type Parts = (string | null | false | undefined)[];

/** One entry of a feed: its address in the reader's language, what kind it is, and what is said of it. */
export function entryOf(
  { language, baseUrl }: { language: Language; baseUrl: string },
  kind: NewsKind,
  path: string,
  entry: Pick<AtomEntry, "title" | "published" | "updated"> & { summary: Parts; content: Said | null },
): AtomEntry {
  return {
    ...entry,
    address: baseUrl + inLanguage(language, path),
    category: { term: kind, label: messages[language].feeds.kinds[kind] },
    summary: { text: entry.summary.filter(Boolean).join(" · "), language },
    content: entry.content && {
      ...entry.content,
      text: beginningOf(entry.content.text, longestContent),
    },
  };
}

/** The English words where there are any and they are asked for; else the Polish ones, marked as such. */
export function either(language: Language, pl: string | null, en: string | null): Said | null {
  if (language === "en" && en) return { text: en, language: "en" };
  return pl === null ? null : { text: pl, language: "pl" };
}

/** How a convention is called: by its title, else by its date. */
export function nameOf(
  language: Language,
  { title, titleEn, heldOn }: Pick<Convention, "title" | "titleEn" | "heldOn">,
): Said {
  const own = messages[language].convention.titleOn(councilDateIn(language, heldOn));
  return either(language, title, titleEn) ?? { text: own, language };
}
