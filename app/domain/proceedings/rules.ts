import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export type StepKind = "item" | "pause" | "resumption" | "adjournment" | "end";
export type Step = { kind: StepKind; agendaItemId: string | null; heldAt: string };

/** A span in which an item was on without a break; `to` null: it is on now. */
export type Span = { agendaItemId: string; from: string; to: string | null };

export type Course = {
  /** The item that is on; in a break the one that will go on. Null before the first and after the last. */
  agendaItemId: string | null;
  standing: "not-begun" | "on" | "break" | "adjourned" | "ended";
  /** Since when it stands so. */
  since: string | null;
  spans: Span[];
};

/** How the proceedings went until now, from their steps in the order in which they happened. */
export function courseOf(steps: readonly Step[]): Course {
  const course: Course = { agendaItemId: null, standing: "not-begun", since: null, spans: [] };
  const close = (at: string) => {
    const last = course.spans.at(-1);
    if (last && last.to === null) last.to = at;
  };
  for (const { kind, agendaItemId, heldAt } of steps) {
    if (kind !== "resumption") close(heldAt);
    if (kind === "item") course.agendaItemId = agendaItemId;
    if (kind === "end") course.agendaItemId = null;
    if ((kind === "item" || kind === "resumption") && course.agendaItemId !== null)
      course.spans.push({ agendaItemId: course.agendaItemId, from: heldAt, to: null });
    course.standing = standings[kind];
    course.since = heldAt;
  }
  return course;
}

const standings: Record<StepKind, Course["standing"]> = {
  item: "on",
  resumption: "on",
  pause: "break",
  adjournment: "adjourned",
  end: "ended",
};

/** Seconds an item has taken so far, breaks not counted. */
export const secondsOn = ({ spans }: Course, agendaItemId: string, now: Date): number =>
  spans
    .filter((span) => span.agendaItemId === agendaItemId)
    .reduce((sum, { from, to }) => sum + secondsBetween(from, to ?? now.toISOString()), 0);

/** From when to when an item was on, breaks and returns to it within; `to` null: it is on now. Undefined: it never was. */
export function timeOf(
  { spans }: Course,
  agendaItemId: string,
): { from: string; to: string | null } | undefined {
  const own = spans.filter((span) => span.agendaItemId === agendaItemId);
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? { from: first.from, to: last.to } : undefined;
}

/** What comes after the item that is on: the first in reading order after it that was never on. */
export function nextOf<Item extends { id: string }>(
  { agendaItemId, spans }: Course,
  items: readonly Item[],
): Item | undefined {
  const wasOn = new Set(spans.map((span) => span.agendaItemId));
  const at = items.findIndex(({ id }) => id === agendaItemId);
  return items.slice(at + 1).find(({ id }) => !wasOn.has(id));
}

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/** One steers only what is in session. */
export const obstaclesToSteering = ({ state }: { state: string }): Reason[] =>
  state === "in-session" ? [] : [because("convention-wrong-state", { state })];

/** An item begins that is not on already, outside a break. */
export function obstaclesToBeginning(
  course: Course,
  item: { id: string; conventionId: string; state: string },
  conventionId: string,
): Reason[] {
  if (item.conventionId !== conventionId) return [because("agenda-item-elsewhere")];
  if (item.state === "withdrawn") return [because("agenda-item-withdrawn")];
  if (isInBreak(course)) return obstaclesInBreak(course);
  return course.standing === "on" && course.agendaItemId === item.id ? [because("item-is-on")] : [];
}

export const isInBreak = ({ standing }: Course): boolean => standing === "break" || standing === "adjourned";

/** Nobody speaks, votes or begins anything in a break. */
export const obstaclesInBreak = (course: Course): Reason[] =>
  isInBreak(course) ? [because("proceedings-in-break")] : [];

export const obstaclesToBreak = (course: Course): Reason[] =>
  isInBreak(course)
    ? [because("proceedings-in-break")]
    : course.standing === "on"
      ? []
      : [because("no-item-is-on")];
export const obstaclesToResuming = (course: Course): Reason[] =>
  isInBreak(course) ? [] : [because("proceedings-not-in-break")];

/** The day ends before the convention only when it goes on on another one. */
export const obstaclesToAdjourning = (
  course: Course,
  continuedOn: string | null,
  today: string,
): Reason[] => [
  ...(course.standing === "adjourned" ? [because("proceedings-in-break")] : []),
  ...(continuedOn !== null && continuedOn > today ? [] : [because("no-second-day")]),
];
