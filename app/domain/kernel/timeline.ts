import type { CouncilDate } from "./council-date.ts";

/** Where something a step speaks of stands: `at` is a citation, a convention's address, or a stored file's hash. */
export type TimelineLink = {
  to: "question" | "action-item" | "resolution" | "convention" | "agenda" | "minutes" | "file";
  at: string;
  /** What the link is called, when it has a name of its own. */
  name: string | null;
  nameEn?: string | null;
  /** The place on the page: `pytanie-2026-001`. */
  anchor?: string;
};

/** One step in the life of a matter. Names are as they were said then. */
export type TimelineEntry<What extends string = string> = {
  what: What;
  on: CouncilDate;
  /** Who did it, where the record says so. */
  by: string | null;
  /** To whom, or who else it concerns. */
  to?: string | null;
  /** What was said of it. */
  said?: string | null;
  extent?: "full" | "partial" | "not-known";
  verdict?: "answered" | "partly" | "not" | "kept";
  state?: "open" | "in-progress" | "done" | "dropped" | "not-known";
  days?: number;
  links: TimelineLink[];
};

/** By first possible day; what has none keeps its place after the step before it. */
export function inTimeOrder<Entry extends { on: CouncilDate }>(entries: readonly Entry[]): Entry[] {
  let last = "";
  const keyed = entries.map((entry) => ({ entry, key: (last = entry.on.earliest ?? last) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}

/** A step and what else is known of it. */
export const timelineStep = <What extends string>(
  what: What,
  on: CouncilDate,
  by: string | null = null,
  more: Partial<Omit<TimelineEntry<What>, "what" | "on" | "by">> = {},
): TimelineEntry<What> => ({ what, on, by, links: [], ...more });
