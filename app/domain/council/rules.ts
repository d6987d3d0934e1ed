import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** Days from and until, both included; null is open. */
export type Span = { from: string | null; until: string | null };

const startsBeforeEndOf = (first: Span, second: Span) =>
  first.from === null || second.until === null || first.from <= second.until;

/** Is there a day that lies in both? */
export const spansOverlap = (one: Span, other: Span): boolean =>
  startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);

export const isBackwards = ({ from, until }: Span): boolean =>
  from !== null && until !== null && until < from;

type Held = { id: string; role: "chair" | "deputy"; fromOn: string; untilOn: string | null };

/** One chair per seat and day; deputies stand beside, as many as there are. */
export function obstaclesToMandate(mandate: Omit<Held, "id">, others: Held[]): Reason[] {
  const span = { from: mandate.fromOn, until: mandate.untilOn };
  if (isBackwards(span)) return [because("mandate-ends-before-it-starts")];
  const clashes =
    mandate.role === "chair" &&
    others.some(
      (other) => other.role === "chair" && spansOverlap(span, { from: other.fromOn, until: other.untilOn }),
    );
  return clashes ? [because("mandate-overlaps")] : [];
}

const romans: [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** `18` → `XVIII`: how districts and terms are numbered. */
export function romanOf(number: number): string {
  let [rest, roman] = [number, ""];
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) roman += letters;
  return roman;
}

/** `XVIII` → 18; null when it is no Roman numeral. */
export function readRoman(roman: string): number | null {
  let [rest, number] = [roman.toUpperCase(), 0];
  for (const [value, letters] of romans)
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) number += value;
  return rest === "" && romanOf(number) === roman.toUpperCase() && number > 0 ? number : null;
}

/** `Łagiewniki-Borek Fałęcki` → `lagiewniki-borek-falecki`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, "");

/** A line of a list of districts, `V Krowodrza` or `5. Krowodrza`; null when it is neither. */
export function readDistrictLine(line: string): { number: number; name: string } | null {
  const parts = /^(?:dzielnica\s+)?([IVXLC]+|\d{1,2})[.\s]\s*(.{1,200})$/i.exec(line.trim());
  const number = parts?.[1] ? (/^\d/.test(parts[1]) ? Number(parts[1]) : readRoman(parts[1])) : null;
  const name = parts?.[2]?.trim();
  return number && name && slugOf(name) ? { number, name } : null;
}
