import type { CouncilDate } from "../kernel/council-date.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export type ActionItemState = "open" | "in-progress" | "done" | "dropped" | "not-known";
export const commitments = ["firm", "conditional"] as const;
/** States the office can move a promise to. */
export const reachableStates = ["open", "in-progress", "done", "dropped"] as const;

/**
 * open → in-progress → done or dropped. Each step may bring news without a new state; what is finished can only be opened
 * again. Of a promise whose state no source tells, anything may turn out.
 */
const steps: Record<ActionItemState, readonly ActionItemState[]> = {
  open: ["in-progress", "done", "dropped"],
  "in-progress": ["in-progress", "done", "dropped"],
  done: ["open"],
  dropped: ["open"],
  "not-known": ["open", "in-progress", "done", "dropped"],
};

export const isFinished = (state: ActionItemState): boolean => state === "done" || state === "dropped";
export const stepsFrom = (state: ActionItemState): readonly ActionItemState[] => steps[state];
export const obstaclesToMoving = (from: ActionItemState, to: ActionItemState): Reason[] =>
  steps[from].includes(to)
    ? []
    : [because(isFinished(from) ? "action-item-finished" : "action-item-wrong-step")];

type Clocked = {
  state: ActionItemState;
  dueOn: CouncilDate;
  isArchived: boolean;
  takenOverOn?: string | null;
};

/** Does a clock run? Archived promises start none until taken over, and of one whose state nobody knows nothing can be late. */
const isRunning = ({ state, isArchived, takenOverOn }: Clocked): boolean =>
  (!isArchived || Boolean(takenOverOn)) && (state === "open" || state === "in-progress");

/** Late once the last possible day of its term has passed; computed whenever it is asked, never stored. */
export const isOverdue = (item: Clocked, today: string): boolean =>
  isRunning(item) && item.dueOn.latest !== null && item.dueOn.latest < today;

/**
 * A term without an end ("po wakacjach") is looked at again at the first convention after its start; when the words name
 * no start, after the day of the promise. Gives that start; null when no review is due at all.
 */
export function reviewedAfter(item: Clocked & { promisedOn: CouncilDate }): string | null {
  if (!isRunning(item) || item.dueOn.latest !== null) return null;
  return item.dueOn.earliest ?? item.promisedOn.latest ?? item.promisedOn.earliest;
}

/** The first convention held on or after a term's start; the one where the promise was made is never it. */
export function reviewConvention<Held extends { id: string; sortOn: string; state: string }>(
  item: Clocked & { promisedOn: CouncilDate; conventionId: string | null },
  conventions: readonly Held[],
): Held | undefined {
  const after = reviewedAfter(item);
  if (after === null) return undefined;
  const later = conventions.filter(
    (one) =>
      one.id !== item.conventionId &&
      one.sortOn >= after &&
      ["convened", "in-session", "closed"].includes(one.state),
  );
  return later.sort((one, other) => (one.sortOn < other.sortOn ? -1 : 1))[0];
}

/** A term given in words, with the days between which it can lie, as far as somebody knows them. */
export const withBounds = (
  dueOn: CouncilDate,
  notBefore: string | null,
  notAfter: string | null,
): CouncilDate =>
  dueOn.precision === "words"
    ? { ...dueOn, earliest: notBefore ?? dueOn.earliest, latest: notAfter ?? dueOn.latest }
    : dueOn;

/** A wording is asked about while the promise runs and nobody has confirmed it. */
export const obstaclesToAskingWording = (item: {
  isArchived: boolean;
  wording: "asked" | "confirmed" | "contested" | null;
}): Reason[] => {
  if (item.isArchived) return [because("archived-not-taken-over")];
  return item.wording === "confirmed" ? [because("wording-confirmed")] : [];
};

/** What is reported as done is judged, once for each report. */
export function obstaclesToJudging(
  { state }: { state: ActionItemState },
  verdicts: readonly { afterStep: number }[],
  stepCount: number,
): Reason[] {
  if (state !== "done") return [because("action-item-not-done")];
  return verdicts.some(({ afterStep }) => afterStep === stepCount) ? [because("already-judged")] : [];
}
