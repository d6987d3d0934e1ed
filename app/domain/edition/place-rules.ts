import type { EditionContent } from "./edition-content.ts";

/** The part of a record in which a place lies, as a heading can name it: which kind of part, and which of its kind. */
export type PartOfRecord = { part: string; name: string };

/** In which part of the record a place lies: `items/<id>/markdown` is in the item "2. Remonty". */
export function partOf(content: EditionContent, place: string): PartOfRecord {
  const [part = "", which = ""] = place.split("/");
  switch (part) {
    case "items": {
      const item = content.items.find(({ id }) => id === which);
      return { part, name: item ? `${item.number}. ${item.title}` : "" };
    }
    case "presentations":
      return { part, name: content.presentations.find(({ id }) => id === which)?.title ?? "" };
    case "further":
      return { part, name: content.further[Number(which)]?.heading ?? "" };
    case "votes":
      return { part, name: String(content.votes?.[Number(which)]?.number ?? "") };
    case "questions":
    case "resolutions":
    case "actionItems":
      return { part, name: which };
    default:
      return { part, name: "" };
  }
}
