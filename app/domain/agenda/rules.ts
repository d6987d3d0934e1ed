import type { PublishedItem } from "#schema/agenda";
import { isOver } from "../convention/rules.ts";
import type { Convention } from "../convention/queries.ts";
import type { Actor } from "../kernel/actor.ts";
import { addDays, addMinutes } from "../kernel/polish-time.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Proposal } from "./queries.ts";

type State = Pick<Convention, "state" | "isArchived">;

/** The archive writes down what happened long ago, so no state of that convention stands in its way. */
const isFromArchive = (actor: Actor, { isArchived }: State): boolean =>
  actor.kind === "archive" && isArchived;

/** Nobody prepares an agenda for a convention that is over. */
export function obstaclesToPreparing(convention: State, actor: Actor): Reason[] {
  if (isFromArchive(actor, convention) || !isOver(convention)) return [];
  return [
    because(convention.state === "closed" ? "convention-closed" : "convention-wrong-state", {
      state: convention.state,
    }),
  ];
}

/**
 * Does what is past its date come back to this convention? Only to one of our own time that is still ahead: one whose day
 * went by without being opened takes nothing more in, so that nothing is lost there.
 */
export const takesReturns = (
  { kind, state, isArchived, heldOn }: Pick<Convention, "kind" | "state" | "isArchived" | "heldOn">,
  today: string,
): boolean =>
  kind === "convention" &&
  !isArchived &&
  (state === "planned" || state === "convened") &&
  (heldOn.latest === null || heldOn.latest >= today);

/** Matters past their date enter an agenda until its convention begins. */
export function obstaclesToEntering(convention: Convention, today: string): Reason[] {
  if (takesReturns(convention, today)) return [];
  return [because("convention-wrong-state", { state: convention.state })];
}

/** Is a convention held before another? Those of one day stand in the order they were planned. */
export const isAhead = (
  one: Pick<Convention, "id" | "sortOn">,
  other: Pick<Convention, "id" | "sortOn">,
): boolean => one.sortOn < other.sortOn || (one.sortOn === other.sortOn && one.id < other.id);

/**
 * An agenda without what came back into it, and without the section that held nothing else. What lies under an item that
 * came back goes with it.
 */
export function withoutReturned<Item extends { id: string; parentId: string | null }>(
  items: readonly Item[],
  returnedIds: readonly string[],
): Item[] {
  const returned = new Set(returnedIds);
  const kept = items.filter(({ id, parentId }) => !returned.has(id) && !returned.has(parentId ?? ""));
  const hosts = new Set(items.filter(({ id }) => returned.has(id)).map(({ parentId }) => parentId));
  return kept.filter(({ id }) => !hosts.has(id) || kept.some(({ parentId }) => parentId === id));
}

/** What was agreed and said is noted while the convention sits, and afterwards, while its minutes are written. */
export function obstaclesToNoting(convention: State, actor: Actor): Reason[] {
  if (isFromArchive(actor, convention) || ["in-session", "closed"].includes(convention.state)) return [];
  return [because("convention-wrong-state", { state: convention.state })];
}

/** What must be true before an agenda is made public, listed at once. */
export function obstaclesToPublishing(
  convention: State,
  actor: Actor,
  items: readonly PublishedItem[],
  latest: readonly PublishedItem[] | null,
): Reason[] {
  const obstacles = obstaclesToPreparing(convention, actor);
  if (convention.state === "planned") obstacles.push(because("convention-not-public"));
  if (!items.some((item) => !item.isWithdrawn)) obstacles.push(because("agenda-empty"));
  else if (latest && JSON.stringify(items) === JSON.stringify(latest))
    obstacles.push(because("agenda-unchanged"));
  return obstacles;
}

/** Is it a matter of its own, that can be left over? Opening and closing are not. */
export const isMatter = ({ kind }: { kind: string }): boolean => kind !== "opening" && kind !== "closing";

/** Unfinished items go back to the waiting list once the convention is over, or will not take place. */
export const obstaclesToReturning = ({ state }: State): Reason[] =>
  ["closed", "cancelled"].includes(state) ? [] : [because("convention-not-closed")];

export const obstaclesToTakingUp = (proposal: Proposal, convention: Convention): Reason[] =>
  proposal.bodyId !== convention.bodyId
    ? [because("not-found")]
    : proposal.state !== "waiting"
      ? [because("proposal-not-waiting")]
      : [];

type Nested = {
  id: string;
  parentId: string | null;
  position: number;
  isAddendum: boolean;
};

/** An item with its place: `number` is `2`, `2.1`, or `2a` for a late one; `depth` is 1 or 2. */
export type Placed<Item> = Item & {
  number: string;
  depth: number;
  standsApart: boolean;
};

/** Items under one parent (null: the agenda itself), in order. */
export const siblingsOf = <Item extends Nested>(items: readonly Item[], parentId: string | null): Item[] =>
  items
    .filter((item) => item.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** The whole agenda as people read it: each item followed by those under it, numbered. */
export function inOrder<Item extends Nested>(items: readonly Item[]): Placed<Item>[] {
  return numbered(siblingsOf(items, null)).flatMap(([root, number]) => [
    { ...root, number, depth: 1, standsApart: root.isAddendum },
    ...numbered(siblingsOf(items, root.id)).map(([item, own]) => ({
      ...item,
      number: `${number}.${own}`,
      depth: 2,
      standsApart: root.isAddendum || item.isAddendum,
    })),
  ]);
}

/** A late item takes the number before it and a letter, as in a statute, so that no number already in print changes. */
function numbered<Item extends Nested>(siblings: Item[]): [Item, string][] {
  const allLate = siblings.every((item) => item.isAddendum);
  let count = 0;
  let late = 0;
  return siblings.map((item) => {
    if (item.isAddendum && !allLate) return [item, `${count}${letterOf(++late)}`];
    late = 0;
    return [item, String(++count)];
  });
}

const letterOf = (count: number): string =>
  (count > 26 ? letterOf(Math.floor((count - 1) / 26)) : "") + String.fromCharCode(97 + ((count - 1) % 26));

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

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long the convention is to last, in minutes; null while an hour is missing. One that ends "before" it starts ends the next day. */
export function lengthOf({ startsAt, endsAt }: Pick<Convention, "startsAt" | "endsAt">): number | null {
  if (!startsAt || !endsAt) return null;
  return (minuteOf(endsAt) - minuteOf(startsAt) + 1440) % 1440;
}

/** Where to: one step, to a place among its siblings (1 is the first), beside a neighbour, or under it as its last. */
export type Move = {
  to: "up" | "down" | "position" | "before" | "after" | "under";
  neighbourId: string | null;
  position: number | null;
};
type Place = { parentId: string | null; index: number };

function placeOf<Item extends Nested>(
  items: readonly Item[],
  item: Item,
  { to, neighbourId, position }: Move,
): Place | null {
  const siblings = siblingsOf(items, item.parentId);
  const at = siblings.findIndex((sibling) => sibling.id === item.id);
  const within = (index: number): Place => ({
    parentId: item.parentId,
    index: Math.max(0, Math.min(siblings.length - 1, index)),
  });
  if (to === "up") return within(at - 1);
  if (to === "down") return within(at + 1);
  if (to === "position") return within((position ?? at + 1) - 1);
  const neighbour = items.find((other) => other.id === neighbourId);
  if (!neighbour || neighbour.id === item.id) return null;
  if (to === "under")
    return {
      parentId: neighbour.id,
      index: siblingsOf(items, neighbour.id).filter((other) => other.id !== item.id).length,
    };
  const others = siblingsOf(items, neighbour.parentId).filter((other) => other.id !== item.id);
  return {
    parentId: neighbour.parentId,
    index: others.findIndex((other) => other.id === neighbour.id) + (to === "after" ? 1 : 0),
  };
}

/** Why an item cannot go there: the neighbour is not of this agenda, it would lie too deep, or it would not move at all. */
export function obstaclesToMoving<Item extends Timed>(
  items: readonly Item[],
  item: Item,
  move: Move,
): Reason[] {
  if (item.state === "withdrawn") return [because("agenda-item-withdrawn")];
  const place = placeOf(items, item, move);
  if (!place) return [because("agenda-item-elsewhere")];
  const parent = items.find((other) => other.id === place.parentId);
  if (parent && (parent.id === item.id || parent.parentId !== null || siblingsOf(items, item.id).length > 0))
    return [because("agenda-item-cannot-nest")];
  if (parent?.state === "withdrawn") return [because("agenda-item-withdrawn")];
  return renumber(items, item, move).length === 0 ? [because("agenda-item-already-there")] : [];
}

/** The items whose place changes when one moves, each with its new one. Empty when nothing moves. */
export function renumber<Item extends Nested>(items: readonly Item[], item: Item, move: Move): Item[] {
  const place = placeOf(items, item, move);
  if (!place) return [];
  const left = items.filter((other) => other.id !== item.id);
  const target = siblingsOf(left, place.parentId);
  target.splice(place.index, 0, { ...item, parentId: place.parentId });
  const source = place.parentId === item.parentId ? [] : siblingsOf(left, item.parentId);
  const before = new Map(items.map((other) => [other.id, other]));
  return [...inSequence(target), ...inSequence(source)].filter(
    (other) =>
      other.position !== before.get(other.id)?.position || other.parentId !== before.get(other.id)?.parentId,
  );
}

/** Positions 1, 2, 3 … as the siblings stand. */
export const inSequence = <Item extends Nested>(siblings: readonly Item[]): Item[] =>
  siblings.map((item, index) => ({ ...item, position: index + 1 }));

/** Where a new item goes: last, but before an item that closes the convention. */
export function placeForNew(siblings: readonly { kind: string; state: string }[], kind: string): number {
  const last = siblings.at(-1);
  return last?.kind === "closing" && last.state === "planned" && kind !== "closing"
    ? siblings.length - 1
    : siblings.length;
}

type Slotted = { time: string | null; state: "planned" | "withdrawn" };

/** A presenter's slot in one word, as it is told: `2026-03-30T16:20`, `2026-03-30` without an hour, `withdrawn`. */
export const slotOf = (heldOn: Convention["heldOn"], item: Slotted): string =>
  item.state === "withdrawn"
    ? "withdrawn"
    : [heldOn.precision === "day" ? heldOn.value : null, item.time].filter(Boolean).join("T");

/** A slot taken apart again: the day and the hour, each null when it is not known. */
export function partsOfSlot(slot: string): {
  day: string | null;
  time: string | null;
} {
  const [first = "", second = null] = slot.split("T");
  return first.includes(":") ? { day: null, time: first } : { day: first || null, time: second };
}

/**
 * Has a slot moved so far from what was told that its presenter must hear of it? Another day, a withdrawal and a return
 * always; within a day more than `minutes` of the rule book, and never without that rule.
 */
export function isShifted(told: string, now: string, minutes: number | null): boolean {
  if (told === now) return false;
  if (told === "withdrawn" || now === "withdrawn") return true;
  const [before, after] = [partsOfSlot(told), partsOfSlot(now)];
  if (before.day !== after.day) return true;
  if (minutes === null) return false;
  if (before.time === null || after.time === null) return true;
  return Math.abs(minuteOf(before.time) - minuteOf(after.time)) > minutes;
}

/** Presenters are written to about what will take place: announced, and of our own time. */
export const obstaclesToTelling = ({ state, isArchived }: State): Reason[] =>
  state === "planned"
    ? [because("convention-not-public")]
    : isArchived || !["convened", "in-session"].includes(state)
      ? [because("convention-wrong-state", { state })]
      : [];

/** The first day on which presenters without slides are reminded; null when no rule or no day says. */
export const slidesDueOn = (heldOn: Convention["heldOn"], dueDays: number | null): string | null =>
  heldOn.precision === "day" && heldOn.value && dueDays !== null ? addDays(heldOn.value, -dueDays) : null;
