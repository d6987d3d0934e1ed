import { folded } from "./polish-words.ts";

/** `[[głosowanie 2026-001]]` in a text that somebody writes: it is filled from the record, so that nothing is typed twice. */
const pattern = /\[\[([^[\]\n]{1,60})\]\]/g;

/** The names of all references in a text, in order, without their brackets. */
export const referencesIn = (text: string): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** The text with each reference replaced; what `say` does not know stays as it was typed. */
export const withReferences = (text: string, say: (name: string) => string | null): string =>
  text.replaceAll(pattern, (typed, name: string) => say(name) ?? typed);

/** A text cut at its references. */
export function cutAtReferences(text: string): ({ text: string } | { reference: string })[] {
  let from = 0;
  const pieces = [...text.matchAll(pattern)].flatMap((found) => {
    const before = text.slice(from, found.index);
    from = found.index + found[0].length;
    return [...(before ? [{ text: before }] : []), { reference: found[1] ?? "" }];
  });
  const rest = text.slice(from);
  return rest || pieces.length === 0 ? [...pieces, { text: rest }] : pieces;
}

type Cited = { citation: string };

/** What can be referred to: the matters of one record, by their numbers. */
export type Referable = {
  questions: readonly Cited[];
  resolutions: readonly (Cited & { state: string })[];
  /** Votes of this very convention, by their number; older records have none. */
  votes?: readonly { number: number }[];
  actionItems: readonly Cited[];
  presentations: readonly { agendaItemId: string | null; figures: readonly unknown[] }[];
  attendance: { quorum: { present: number | null; needed: number | null } };
};

export type Referred<Record extends Referable> =
  | { kind: "question"; of: Record["questions"][number] }
  | { kind: "resolution" | "vote"; of: Record["resolutions"][number] }
  | { kind: "numbered-vote"; of: NonNullable<Record["votes"]>[number] }
  | { kind: "promise"; of: Record["actionItems"][number] }
  | { kind: "attendance" | "quorum"; of: Record["attendance"]["quorum"] }
  | { kind: "figures"; of: Record["presentations"][number]["figures"][number][] };

/** How each kind is written, without diacritics: whoever leaves them out is understood too. */
const kinds: { [word: string]: Referred<Referable>["kind"] } = {
  pytanie: "question",
  uchwala: "resolution",
  glosowanie: "vote",
  zobowiazanie: "promise",
  obecnosc: "attendance",
  kworum: "quorum",
  liczby: "figures",
};

/** What a reference in an item's text means in this record; null when the record has no such thing. `itemId` null: outside any item. */
export function findReferred<Record extends Referable>(
  record: Record,
  name: string,
  itemId: string | null,
): Referred<Record> | null {
  const [word = "", citation = "", ...more] = folded(name).trim().split(/\s+/);
  if (more.length > 0) return null;
  const cited = <Row extends Cited>(rows: readonly Row[]) => rows.find((row) => row.citation === citation);
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  switch (kind) {
    case "question": {
      const of = cited(record.questions);
      return of ? { kind, of } : null;
    }
    case "resolution":
    case "vote": {
      const numbered =
        kind === "vote" ? record.votes?.find(({ number }) => String(number) === citation) : undefined;
      if (numbered) return { kind: "numbered-vote", of: numbered };
      const of = cited(record.resolutions);
      return of && (kind === "resolution" || of.state !== "tabled") ? { kind, of } : null;
    }
    case "promise": {
      const of = cited(record.actionItems);
      return of ? { kind, of } : null;
    }
    case "attendance":
    case "quorum": {
      const of = record.attendance.quorum;
      const isKnown = of.present !== null && (kind === "attendance" || of.needed !== null);
      return citation === "" && isKnown ? { kind, of } : null;
    }
    case "figures": {
      const of = record.presentations
        .filter((shown) => itemId !== null && shown.agendaItemId === itemId)
        .flatMap((shown) => shown.figures);
      return citation === "" && of.length > 0 ? { kind, of } : null;
    }
    case "numbered-vote":
    case undefined:
      return null;
  }
}
