import type { redactions } from "#schema/redactions";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { mapPassages, passagesOf } from "./passage-rules.ts";

export type Decision = typeof redactions.$inferSelect;
/** What art. 8(5) of the act on access to public information asks for where something is not made public. */
export type Exclusion = {
  number: number;
  scope: string;
  legalBasis: string;
  excludedBy: string;
  beneficiary: string;
};
/** What the form of an exclusion says until somebody says otherwise: art. 5(2) keeps the privacy of a natural person. Polish, as the record. */
export const customaryExclusion = {
  scope: "dane osobowe mieszkańca",
  legalBasis: "art. 5 ust. 2 ustawy o dostępie do informacji publicznej",
  beneficiary: "osoba fizyczna, której dane dotyczą",
};

/** Fewer letters would hide half of the record. */
export const shortestQuote = 2;

/** Words with each blank as one. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** These words as a whole, however they are spaced: "Jan Nowak" is not found within "Jan Nowakowski". */
export function quotePattern(quote: string): RegExp {
  const words = oneLine(quote)
    .split(" ")
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "gu");
}

/** Does the decision speak of these words in this place? */
export const speaksOf = (decision: Decision, place: string): boolean =>
  decision.quote !== null && (decision.place === null || decision.place === place);

/** How hidden words read: „[wyłączono: dane osobowe mieszkańca, art. 5 ust. 2 …]”. Public records are Polish. */
export const markerOf = ({ scope, legalBasis }: Pick<Decision, "scope" | "legalBasis">): string =>
  `[wyłączono: ${[scope, legalBasis].filter(Boolean).join(", ")}]`;

/**
 * The record as the public may read it: every hidden passage replaced by its marker, overlapping ones by one, and a list of
 * what was excluded. Hidden words stand nowhere in what a decision speaks of: its place, or everywhere.
 */
export function redacted<Content extends object>(
  content: Content,
  decisions: readonly Decision[],
): Content & { exclusions?: Exclusion[] } {
  const hidden = decisions
    .filter((decision) => decision.decision === "hidden" && decision.quote !== null)
    .map((decision) => ({ decision, pattern: quotePattern(decision.quote ?? "") }));
  if (hidden.length === 0) return content;
  const used = new Set<Decision>();
  const open = mapPassages(content, ({ place, text }) => {
    const spans = hidden
      .filter(({ decision }) => speaksOf(decision, place))
      .flatMap(({ decision, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({
          decision,
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    let [said, at] = ["", 0];
    for (const { decision, start, end } of spans) {
      used.add(decision);
      if (start >= at) said += text.slice(at, start) + spaced(markerOf(decision), text.slice(end));
      at = Math.max(at, end);
    }
    return said + text.slice(at);
  }) as Content; // the same parts, only their texts said otherwise
  const exclusions = exclusionsOf(
    hidden.map(({ decision }) => decision).filter((decision) => used.has(decision)),
  );
  return exclusions.length > 0 ? { ...open, exclusions } : open;
}

/** A bracket right behind the marker would make a link of it in Markdown. */
const spaced = (marker: string, rest: string): string => (/^[[(:]/.test(rest) ? `${marker} ` : marker);

/** Each way of excluding once, numbered. */
function exclusionsOf(decisions: Decision[]): Exclusion[] {
  const ways = decisions.map(({ scope, legalBasis, excludedBy, beneficiary }) =>
    JSON.stringify([scope ?? "", legalBasis ?? "", excludedBy ?? "", beneficiary ?? ""]),
  );
  return [...new Set(ways)].map((way, at) => {
    const [scope = "", legalBasis = "", excludedBy = "", beneficiary = ""] = JSON.parse(way) as string[]; // written above
    return { number: at + 1, scope, legalBasis, excludedBy, beneficiary };
  });
}

/** Why these words cannot be decided about: they stand nowhere, or somebody has decided already. */
export function obstaclesToDeciding(
  content: object,
  decisions: readonly Decision[],
  quote: string,
  place: string | null,
): Reason[] {
  const pattern = quotePattern(quote);
  const isThere = passagesOf(content).some(
    (passage) => (place === null || passage.place === place) && passage.text.search(pattern) >= 0,
  );
  const isDecided = decisions.some(
    (decision) =>
      oneLine(decision.quote ?? "") === oneLine(quote) &&
      (decision.place === null || decision.place === place),
  );
  return [
    ...(isThere ? [] : [because("passage-not-found")]),
    ...(isDecided ? [because("passage-decided")] : []),
  ];
}

/** What explains an exclusion must not say what is excluded, by this decision or by another. */
export function obstaclesToExplaining(
  decisions: readonly Decision[],
  hidden: Pick<Decision, "quote" | "scope" | "legalBasis" | "excludedBy" | "beneficiary">,
): Reason[] {
  const all = [...decisions.filter(({ decision }) => decision === "hidden"), hidden];
  const told = all.flatMap((one) => [one.scope, one.legalBasis, one.excludedBy, one.beneficiary]);
  const isTold = all.some(
    ({ quote }) => quote && told.some((words) => (words ?? "").search(quotePattern(quote)) >= 0),
  );
  return isTold ? [because("exclusion-tells-passage")] : [];
}
