import { addDays } from "./polish-time.ts";

/** The groups into which open matters fall by their age in days, both ends counted; the last has no end. */
export const ageGroups = [
  { name: "to-14", from: 0, until: 14 },
  { name: "to-30", from: 15, until: 30 },
  { name: "to-90", from: 31, until: 90 },
  { name: "to-365", from: 91, until: 365 },
  { name: "over-365", from: 366, until: null },
] as const;

export type AgeGroup = (typeof ageGroups)[number]["name"] | "not-known";
export type Ages = { total: number; groups: { name: AgeGroup; count: number }[] };

/** What has no day at all is ordered last under this one; its age is not known. */
const noDay = "9999-12-31";

/**
 * How many open matters are how old on a day. Each entry is the day since which they are open, and how many; a matter of
 * a later day counts as new. The group of unknown age stands only where somebody is in it.
 */
export function agesOn(today: string, since: readonly { day: string; count: number }[]): Ages {
  const counted = new Map<AgeGroup, number>();
  const begins = ageGroups.map(({ name, until }) => ({
    name,
    day: until === null ? null : addDays(today, -until),
  }));
  for (const { day, count } of since) {
    const group = day === noDay ? undefined : begins.find((begin) => begin.day === null || day >= begin.day);
    const name = group?.name ?? "not-known";
    counted.set(name, (counted.get(name) ?? 0) + count);
  }
  const names: AgeGroup[] = [
    ...ageGroups.map(({ name }) => name),
    ...(counted.has("not-known") ? (["not-known"] as const) : []),
  ];
  const groups = names.map((name) => ({ name, count: counted.get(name) ?? 0 }));
  return { total: groups.reduce((sum, { count }) => sum + count, 0), groups };
}

/** The middle of some values, each with how often it occurs; between two, their mean. Null of none. */
export function medianOf(values: readonly { value: number; count: number }[]): number | null {
  const inOrder = values.toSorted((a, b) => a.value - b.value);
  const total = inOrder.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number) => {
    let passed = 0;
    return inOrder.find(({ count }) => (passed += count) > place)?.value ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
