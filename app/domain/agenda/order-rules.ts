import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export type Nested = {
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
export function obstaclesToMoving<Item extends Nested & { state: "planned" | "withdrawn" }>(
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
