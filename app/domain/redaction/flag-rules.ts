import { detect } from "./detector-rules.ts";
import type { FlagKind } from "./detector-rules.ts";
import type { Directory } from "./directory-rules.ts";
import { passagesOf } from "./passage-rules.ts";
import { oneLine, redacted, speaksOf } from "./rules.ts";
import type { Decision } from "./rules.ts";

/** Words that may be somebody's personal data and that nobody has decided about; `count` times in this place. */
export type Flag = {
  place: string;
  kind: FlagKind;
  quote: string;
  before: string;
  after: string;
  count: number;
};

const contextLength = 60;

/** What the detector finds in a record once hidden words are gone, and nobody has said that it stays. */
export function openFlags(content: object, decisions: readonly Decision[], directory: Directory): Flag[] {
  const kept = decisions.filter((decision) => decision.decision === "kept" && decision.quote !== null);
  const isKept = (place: string, quote: string) =>
    kept.some((decision) => speaksOf(decision, place) && oneLine(decision.quote ?? "") === oneLine(quote));
  return passagesOf(redacted(content, decisions)).flatMap(({ place, text }) => {
    const flags = new Map<string, Flag>();
    for (const { kind, quote, start } of detect(text, directory)) {
      if (isKept(place, quote)) continue;
      const known = flags.get(quote);
      const end = start + quote.length;
      flags.set(quote, {
        place,
        kind,
        quote,
        before: known?.before ?? endingOf(text.slice(0, start)),
        after: known?.after ?? beginningOf(text.slice(end)),
        count: (known?.count ?? 0) + 1,
      });
    }
    return [...flags.values()];
  });
}

/** Of what is hidden beside it already a flag needs no more than that it is. */
const brief = (text: string): string => text.replaceAll(/\[wyłączono: [^\]]*\]/g, "[wyłączono]");
const beginningOf = (text: string): string => {
  const told = brief(text.slice(0, contextLength * 10));
  return told.length > contextLength ? `${told.slice(0, contextLength).replace(/\s\S*$/, " ")}…` : told;
};
const endingOf = (text: string): string => {
  const told = brief(text.slice(-contextLength * 10));
  return told.length > contextLength ? `…${told.slice(-contextLength).replace(/^\S*\s/, " ")}` : told;
};
