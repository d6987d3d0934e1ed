import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** Minutes are begun for a convention that was announced and not called off. */
export function obstaclesToStarting(convention: { state: string }, isStarted: boolean): Reason[] {
  const mayHaveMinutes = ["convened", "in-session", "closed"].includes(convention.state);
  return [
    ...(mayHaveMinutes ? [] : [because("convention-wrong-state", { state: convention.state })]),
    ...(isStarted ? [because("minutes-already-started")] : []),
  ];
}

/** Who began from an older text may not overwrite a newer one unseen. */
export const obstaclesToSaving = (section: { version: number }, baseVersion: number): Reason[] =>
  section.version === baseVersion ? [] : [because("minutes-changed-elsewhere")];

/** A text that came too late: begun from an older version, and not what stands there now anyway. */
export const isTooLate = (
  section: { version: number; markdown: string },
  baseVersion: number,
  markdown: string,
): boolean => section.version !== baseVersion && section.markdown !== markdown;

/** One revision per author and so many minutes. */
const revisionMinutes = 10;
/** Who was heard of within so many seconds has the minutes open. */
const presenceSeconds = 30;

const earlier = (now: Date, seconds: number): string =>
  new Date(now.getTime() - seconds * 1000).toISOString();
/** A draft begun by then has lasted its ten minutes. */
export const minutesBegunBefore = (now: Date): string => earlier(now, revisionMinutes * 60);
/** Who was seen since then is here. */
export const minutesSeenSince = (now: Date): string => earlier(now, presenceSeconds);

/** Before this author types on, must what stands in the draft become a revision? */
export const isRevisionDue = (
  draft: { authorId: string; startedAt: string },
  authorId: string,
  now: Date,
): boolean => draft.authorId !== authorId || draft.startedAt <= minutesBegunBefore(now);

/** Only a text that still stands aside can be merged or put away. */
export const obstaclesToSettling = (revision: { cause: string; settledAt: string | null }): Reason[] =>
  revision.cause === "aside" && revision.settledAt === null ? [] : [because("aside-settled")];

/** An older text is brought back over the one that was looked at, and only when it says something else. */
export const obstaclesToRestoring = (
  section: { version: number; markdown: string },
  baseVersion: number,
  markdown: string,
): Reason[] => [
  ...obstaclesToSaving(section, baseVersion),
  ...(section.markdown === markdown ? [because("revision-is-current")] : []),
];

/** Both texts, one after the other, with a blank line between them. */
export const bothTexts = (first: string, second: string): string =>
  [first, second]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");

type OrderedSection = { agendaItemId: string | null; position: number };

/** Sections in agenda order: the opening first, then each item's; what lost its item comes last. */
export function inAgendaOrder<Section extends OrderedSection>(
  sections: readonly Section[],
  itemIds: readonly string[],
): Section[] {
  const place = (section: Section) => {
    if (section.agendaItemId === null) return -1;
    const index = itemIds.indexOf(section.agendaItemId);
    return index === -1 ? itemIds.length : index;
  };
  return [...sections].sort((a, b) => place(a) - place(b) || a.position - b.position);
}

type OutlineItem = { id: string; parentId: string | null; state: string };

/** Items whose section may stay empty: withdrawn ones, and those whose sub-items say it all. */
export function mayStayEmpty(itemId: string | null, items: readonly OutlineItem[]): boolean {
  const item = items.find((candidate) => candidate.id === itemId);
  if (!item) return false;
  return item.state === "withdrawn" || items.some((candidate) => candidate.parentId === item.id);
}

type TitledItem = { id: string; title: string; kind: string };

/** Sections still to be made: one for the opening, unless the agenda has such an item, and one for each item. The opening's heading is given by the page. */
export function sectionsMissing(
  sections: readonly { agendaItemId: string | null }[],
  items: readonly TitledItem[],
): { agendaItemId: string | null; heading: string }[] {
  const has = (agendaItemId: string | null) =>
    sections.some((section) => section.agendaItemId === agendaItemId);
  const opening =
    has(null) || items.some((item) => item.kind === "opening") ? [] : [{ agendaItemId: null, heading: "" }];
  return [
    ...opening,
    ...items.filter((item) => !has(item.id)).map((item) => ({ agendaItemId: item.id, heading: item.title })),
  ];
}
