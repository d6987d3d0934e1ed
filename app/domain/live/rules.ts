import type { Course } from "../proceedings/rules.ts";

/** What comes after the item that is on: the next one of the agenda that has not been on yet; at the beginning the first. */
export function nextItemOf<Item extends { id: string; time: { from: string } | null }>(
  items: readonly Item[],
  { agendaItemId, standing }: Pick<Course, "agendaItemId" | "standing">,
): Item | null {
  if (standing === "ended") return null;
  const at = items.findIndex(({ id }) => id === agendaItemId);
  return items.slice(at + 1).find(({ time }) => time === null) ?? null;
}

/** There is something to follow from the announcement until the end; then the record takes its place. */
export const isFollowable = ({ state, isArchived }: { state: string; isArchived: boolean }): boolean =>
  !isArchived && ["convened", "in-session"].includes(state);
