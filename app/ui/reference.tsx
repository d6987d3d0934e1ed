import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { EditionContent } from "#domain/edition/edition-content";
import { CitedLink } from "./cited-link.tsx";
import { useLanguage, useMessages } from "./request.tsx";
import { sayReference } from "./reference-words.ts";

type Place = { content: EditionContent; itemId: string | null };
const PlaceContext = createContext<Place | null>(null);

/** A text in which references are filled from this record, in the section of this item. */
export function References({ content, itemId, children }: Place & { children: ReactNode }) {
  return <PlaceContext.Provider value={{ content, itemId }}>{children}</PlaceContext.Provider>;
}

/** `[[pytanie 2026-003]]` in its words, leading to its page; one that the record does not know stays as typed, marked. */
export function Reference({ name }: { name: string }) {
  const place = useContext(PlaceContext);
  const language = useLanguage();
  const t = useMessages().minutes.references;
  const typed = `[[${name}]]`;
  if (!place) return <>{typed}</>;
  const said = sayReference(place.content, name, place.itemId);
  if (!said)
    return (
      <>
        <mark>{typed}</mark> <strong lang={language}>({t.unknown})</strong>
      </>
    );
  return said.to ? <CitedLink to={said.to}>{said.words}</CitedLink> : <>{said.words}</>;
}
