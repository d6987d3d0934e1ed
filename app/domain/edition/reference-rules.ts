import { findReferred, referencesIn } from "../kernel/references.ts";
import type { EditionContent } from "./edition-content.ts";

export type UnknownReference = { heading: string; reference: string };

/** References in the text to what this record does not hold: nobody could read what they stand for. */
export function unknownReferences(content: EditionContent): UnknownReference[] {
  const sections = [
    { heading: "", itemId: null, markdown: content.opening },
    ...content.items.map(({ id, title, markdown }) => ({ heading: title, itemId: id, markdown })),
    ...content.further.map(({ heading, markdown }) => ({ heading, itemId: null, markdown })),
  ];
  return sections.flatMap(({ heading, itemId, markdown }) =>
    [...new Set(referencesIn(markdown))]
      .filter((name) => findReferred(content, name, itemId) === null)
      .map((name) => ({ heading, reference: `[[${name}]]` })),
  );
}
