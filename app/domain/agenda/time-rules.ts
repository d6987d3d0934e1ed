import type { Convention } from "../convention/queries.ts";
import { addMinutes } from "../kernel/polish-time.ts";
import type { Nested, Placed } from "./order-rules.ts";

type Timed = Nested & {
  plannedMinutes: number | null;
  startsAt: string | null;
  state: "planned" | "withdrawn";
};

/** When an item begins (wall clock) and how many minutes it takes; null where nothing says so. */
export type Clocked<Item> = Placed<Item> & {
  time: string | null;
  minutes: number | null;
};

/**
 * Times the items from the hour the convention begins. An item's own hour wins; after an item of unknown length the next
 * time is unknown until an item states its own. Withdrawn items take no time.
 */
export function timed<Item extends Timed>(
  ordered: readonly Placed<Item>[],
  opensAt: string | null,
): Clocked<Item>[] {
  const run = (parentId: string | null, from: string | null): Clocked<Item>[] => {
    let clock = from;
    return ordered
      .filter((item) => item.parentId === parentId)
      .flatMap((item) => {
        const isPlanned = item.state === "planned";
        const time = isPlanned ? (item.startsAt ?? clock) : null;
        const minutes = minutesOf(ordered, item);
        if (isPlanned) clock = time !== null && minutes !== null ? addMinutes(time, minutes) : null;
        return [{ ...item, time, minutes }, ...run(item.id, time)];
      });
  };
  return run(null, opensAt);
}

/** An item's planned minutes, or those of the items under it when each is known; 0 when withdrawn. */
function minutesOf(items: readonly Timed[], item: Timed): number | null {
  if (item.state === "withdrawn") return 0;
  const inside = items
    .filter((other) => other.parentId === item.id && other.state === "planned")
    .map((other) => other.plannedMinutes);
  if (item.plannedMinutes !== null || inside.length === 0) return item.plannedMinutes;
  return inside.reduce<number | null>(
    (sum, minutes) => (sum === null || minutes === null ? null : sum + minutes),
    0,
  );
}

/** Minutes the whole agenda takes, and how many of its items do not say. */
export function totalMinutes(items: readonly Timed[]): {
  minutes: number;
  unstated: number;
} {
  const known = items.filter((item) => item.parentId === null).map((item) => minutesOf(items, item));
  return {
    minutes: known.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0),
    unstated: known.filter((minutes) => minutes === null).length,
  };
}

export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long the convention is to last, in minutes; null while an hour is missing. One that ends "before" it starts ends the next day. */
export function lengthOf({ startsAt, endsAt }: Pick<Convention, "startsAt" | "endsAt">): number | null {
  if (!startsAt || !endsAt) return null;
  return (minuteOf(endsAt) - minuteOf(startsAt) + 1440) % 1440;
}
