import type { Directory } from "./directory-rules.ts";
import { isInDirectory, isKnownAddress } from "./directory-rules.ts";
import { namesIn } from "./name-rules.ts";

/** What words may be, in the order in which one reading rules out another. */
export const flagKinds = ["pesel", "email", "phone", "address", "plate", "name"] as const;
export type FlagKind = (typeof flagKinds)[number];
export type Found = { kind: FlagKind; quote: string; start: number };

const blank = "[ \\t\\u00a0\\u202f]";
const peselPattern = /(?<![\d\p{L}])\d{6}[ -]?\d{5}(?![\d\p{L}])/gu;
const emailPattern =
  /(?<![\p{L}\d.])[\p{L}\d](?:[\p{L}\d._%+-]{0,62}[\p{L}\d_+-])?(?:@|\s?[[(](?:at|małpa)[\])]\s?)(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,12}/giu;
/** Nine digits as people in Poland group them, a prefix before them or not; or seven after "tel.". */
const phonePatterns = [
  /(?<![\d\p{L}])(?:\(?(?:\+|00)\s?48\)?[\s\u00a0.-]?)?\(?0?[1-9]\d\)?[\s\u00a0.-]?\d{3}[\s\u00a0.-]?\d{2}[\s\u00a0.-]?\d{2}(?![\d\p{L}])/gu,
  /(?<![\d\p{L}])(?:\(?(?:\+|00)\s?48\)?[\s\u00a0.-]?)?\(?[1-9]\d{2}\)?[\s\u00a0.-]?\d{3}[\s\u00a0.-]?\d{3}(?![\d\p{L}])/gu,
  /(?<=(?:tel|telefon\p{Ll}{0,3}|kom|faks|fax)[.:]{0,2}\s{0,2}(?:nr|numer)?[.:]?\s?)\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/giu,
  /(?<![\d\p{L}])\+(?!48)\d{2}[\s-]?\d{2,4}(?:[\s-]?\d{2,4}){2,3}(?!\d)/gu,
];
/** Digits before such a word are an amount. */
const isAmount = /^\s*(?:zł|złot|pln|euro|eur|€|%|proc|tys|mln|mld|m2|m²|km|ha\b|szt|osób|mieszkań)/iu;
/** County marks begin with a letter of the province; three letters with just four digits are no plate but a word and a year. */
const platePattern =
  /(?<![\p{L}\d-])(?!(?:EN|NR|PN|SP|ZS|DN)[ -])(?:[BCDEFGKLNOPRSTWZ][A-Z][ -]?(?=[A-Z]{0,2}\d)(?=(?:[A-Z]*\d){2})[A-Z\d]{5}|[BCDEFGKLNOPRSTWZ][A-Z]{2}[ -]?(?:\d{5}|\d{4}[A-Z]|\d{3}[A-Z]{2}|[A-Z]\d{3}|\d{2}[A-Z]\d|\d[A-Z]\d{2}|\d{2}[A-Z]{2}|\d[A-Z]{2}\d|[A-Z]{2}\d{2}))(?![\p{L}\d])/gu;
const streetKind =
  "(?:[Uu]l\\.|[Uu]lic(?:a|y|ę|ą)|[Aa]l\\.|[Aa]lej(?:a|i|ę|ą)|[Aa]lei|[Oo]s\\.|[Oo]siedl(?:e|a|u|em)|[Pp]l\\.|[Pp]lac(?:u|em)?|[Rr]ynek|[Rr]ynku)";
const nameWord =
  "(?:\\p{Lu}[\\p{L}’-]*\\.?|\\d{1,2}(?=[ ]\\p{Lu})|(?:na|pod|nad|przy|w|za|i|do|ks|gen|prof|dr|św|bł|płk|mjr|bp|kard)\\b\\.?)";
const house = `\\d{1,4}[a-zA-Z]?(?![\\p{L}\\d])(?:-\\d{1,4})?(?:${blank}?(?:/|m\\.|lok\\.|lokal|mieszkani[ea]|bl\\.|,?${blank}m\\.)${blank}?\\d{1,4}[a-zA-Z]?)?`;
const postal = `\\d{2}-\\d{3}(?:${blank}\\p{Lu}[\\p{L}-]+(?:${blank}\\p{Lu}[\\p{L}-]+)?)?`;
const number = `(?:${blank}?,?${blank}(?:nr|numer|numerem|pod${blank}(?:nr|numerem)|bl\\.|blok)\\.?)?`;
const addressPatterns = [
  new RegExp(
    `(?<!\\p{L})${streetKind}${blank}?${nameWord}(?:${blank}${nameWord}){0,4}${number}${blank}${house}(?:,?${blank}${postal})?(?!\\d)`,
    "gu",
  ),
  // "mieszka przy Długiej 12/4", "zam. Kraków, Wiślna 7"
  new RegExp(
    `(?<=(?:zam\\.|zamieszkał\\p{Ll}{1,2}|mieszka\\p{Ll}{0,4}|adres\\p{Ll}{0,3}:?)${blank}(?:(?:przy|na|w|pod|adresem)${blank}){0,2}(?:\\p{Lu}\\p{Ll}+,?${blank})?)\\p{Lu}[\\p{L}-]+(?:${blank}\\p{Lu}[\\p{L}-]+)?${number}${blank}${house}(?:,?${blank}${postal})?(?!\\d)`,
    "gu",
  ),
  new RegExp(`(?<![\\d\\p{L}-])\\d{2}-\\d{3}${blank}\\p{Lu}[\\p{L}-]+(?:${blank}\\p{Lu}[\\p{L}-]+)?`, "gu"),
];

type Candidate = Found & { words: string[] };

/** Words in a text that may be somebody's personal data and that the directory does not clear; in their order, none overlapping another. */
export function detect(text: string, directory: Directory): Found[] {
  const kept: Found[] = [];
  for (const { words, ...found } of candidatesIn(text)) {
    const isCleared =
      found.kind === "name"
        ? isInDirectory(words, directory)
        : found.kind === "address" && isKnownAddress(found.quote, directory);
    if (!isCleared && !kept.some((other) => areOverlapping(found, other))) kept.push(found);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** A long record is read again and again while it is written, and most of it stays the same. */
const remembered = new Map<string, Candidate[]>();
const longestMemory = 3000;

function candidatesIn(text: string): Candidate[] {
  const known = remembered.get(text);
  if (known) return known;
  const candidates = [
    ...patternsIn(text).map((found) => ({ ...found, words: [] })),
    ...namesIn(text).map(({ start, end, words }) => ({
      kind: "name" as const,
      quote: text.slice(start, end),
      start,
      words,
    })),
  ];
  if (remembered.size >= longestMemory) remembered.clear();
  remembered.set(text, candidates);
  return candidates;
}

function patternsIn(text: string): Found[] {
  const isNoAmount = ({ quote, start }: Found) =>
    !isAmount.test(text.slice(start + quote.length, start + quote.length + 12));
  return [
    ...matches(text, "pesel", [peselPattern]).filter(({ quote }) => isPesel(quote)),
    ...matches(text, "email", [emailPattern]),
    ...matches(text, "phone", phonePatterns).filter(isNoAmount),
    ...matches(text, "address", addressPatterns).filter(isNoAmount),
    ...matches(text, "plate", [platePattern]),
  ];
}

const areOverlapping = (a: Found, b: Found): boolean =>
  a.start < b.start + b.quote.length && b.start < a.start + a.quote.length;

const matches = (text: string, kind: FlagKind, patterns: RegExp[]): Found[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, quote: match[0].trim(), start: match.index })),
  );

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** Eleven digits that can be a PESEL: the control digit is right, and the first six are a day (months carry the century). */
export function isPesel(typed: string): boolean {
  const digits = (typed.match(/\d/g) ?? []).map(Number);
  if (digits.length !== 11) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  const two = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  const [month, day] = [two(2) % 20, two(4)];
  return (10 - (sum % 10)) % 10 === digits[10] && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
