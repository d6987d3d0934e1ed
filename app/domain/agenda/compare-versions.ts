import type { PublishedItem } from "#schema/agenda";

export type AgendaChange = {
  kind:
    | "added"
    | "removed"
    | "withdrawn"
    | "restored"
    | "moved"
    | "retitled"
    | "retimed"
    | "presenters"
    | "edited";
  number: string;
  title: string;
  was: string | null;
  now: string | null;
};

/** What a reader of the earlier agenda has to know about the later one, item by item. The same agenda twice gives nothing. */
export function compareVersions(
  before: readonly PublishedItem[],
  after: readonly PublishedItem[],
): AgendaChange[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  const moved = movedBetween(before, after);
  return [
    ...after.flatMap((item) => {
      const old = earlier.get(item.id);
      return old ? changesOf(old, item, moved.has(item.id)) : [change("added", item)];
    }),
    ...before.filter((item) => !later.has(item.id)).map((item) => change("removed", item)),
  ];
}

const change = (
  kind: AgendaChange["kind"],
  item: PublishedItem,
  was: string | null = null,
  now: string | null = null,
): AgendaChange => ({ kind, number: item.number, title: item.title, was, now });

function changesOf(old: PublishedItem, item: PublishedItem, isMoved: boolean): AgendaChange[] {
  const changes: AgendaChange[] = [];
  if (!old.isWithdrawn && item.isWithdrawn)
    changes.push(change("withdrawn", item, null, item.withdrawnReason));
  if (old.isWithdrawn && !item.isWithdrawn) changes.push(change("restored", item));
  if (isMoved) changes.push(change("moved", item, old.number, item.number));
  if (old.title !== item.title) changes.push(change("retitled", item, old.title, item.title));
  if (!item.isWithdrawn && !old.isWithdrawn && old.startsAt !== item.startsAt)
    changes.push(change("retimed", item, old.startsAt, item.startsAt));
  if (old.presenters.join("\n") !== item.presenters.join("\n"))
    changes.push(
      change("presenters", item, old.presenters.join(", ") || null, item.presenters.join(", ") || null),
    );
  const isOtherwiseEdited =
    old.kind !== item.kind ||
    old.titleEn !== item.titleEn ||
    old.plannedMinutes !== item.plannedMinutes ||
    (old.isWithdrawn && old.withdrawnReason !== item.withdrawnReason);
  if (changes.length === 0 && isOtherwiseEdited) changes.push(change("edited", item));
  return changes;
}

/**
 * The fewest items that must have been moved to get from one order to the other: those outside the longest run that kept
 * its order, so that one item moved up does not make every other one "moved". A new parent always counts.
 */
function movedBetween(before: readonly PublishedItem[], after: readonly PublishedItem[]): Set<string> {
  const place = new Map(before.map((item, index) => [item.id, index]));
  const common = after.filter((item) => place.has(item.id));
  const runs: string[][] = [];
  common.forEach((item, index) => {
    const earlier = runs.filter(
      (run, at) => at < index && orderOf(place, run.at(-1)) < orderOf(place, item.id),
    );
    const longest = earlier.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, item.id]);
  });
  const kept = new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
  const parents = [parentsIn(before), parentsIn(after)];
  return new Set(
    common
      .map((item) => item.id)
      .filter((id) => !kept.has(id) || parents[0]?.get(id) !== parents[1]?.get(id)),
  );
}

const orderOf = (place: Map<string, number>, id: string | undefined): number => place.get(id ?? "") ?? -1;

/** Item → the item it lies under; versions are flat lists in which the items under an item follow it. */
function parentsIn(items: readonly PublishedItem[]): Map<string, string | null> {
  let root: string | null = null;
  return new Map(
    items.map((item) => {
      if (item.depth === 1) root = item.id;
      return [item.id, item.depth === 1 ? null : root];
    }),
  );
}
