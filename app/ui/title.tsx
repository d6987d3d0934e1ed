import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { languageOf } from "../areas.ts";
import type { Language } from "../areas.ts";

type MetaArguments<Loaded> = { data: Loaded | undefined; location: { pathname: string } };

/** A page's title (and description) in its own language: `export const meta = titled((t, data) => …)`. */
export function titled<Loaded>(
  title: (t: Messages, loaded: Loaded, language: Language) => string,
  description?: (t: Messages, loaded: Loaded, language: Language) => string | null,
) {
  return ({ data: loaded, location }: MetaArguments<Loaded>) => {
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
    ];
  };
}
