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
