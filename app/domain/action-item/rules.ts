import { isPublic } from "../convention/rules.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { addDays, daysBetween } from "../kernel/polish-time.ts";
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

export type Wording = "asked" | "confirmed" | "contested" | null;
type Standing = { state: ActionItemState; isArchived: boolean; takenOverOn: string | null; wording: Wording };

/** A matter of the archive that the office has not taken up: nothing is asked, judged or reminded of. */
const isAsleep = ({ isArchived, takenOverOn }: Pick<Standing, "isArchived" | "takenOverOn">): boolean =>
  isArchived && takenOverOn === null;

/**
 * A wording is asked about while the promise runs and nobody has confirmed it, once its convention is announced, and only
 * where a letter can go.
 */
export function obstaclesToAskingWording(
  item: Standing,
  convention: { state: string } | null,
  hasAddress: boolean,
): Reason[] {
  if (isAsleep(item)) return [because("archived-not-taken-over")];
  if (isFinished(item.state)) return [because("action-item-finished")];
  if (convention && (convention.state === "planned" || convention.state === "cancelled"))
    return [because("convention-wrong-state", { state: convention.state })];
  if (item.wording === "confirmed") return [because("wording-confirmed")];
  return hasAddress ? [] : [because("owner-without-address")];
}

/** Who asks again does not take back what the owner contested: only the owner does, by confirming. */
export const onceAsked = (wording: Wording) =>
  wording === "contested" ? {} : { wording: "asked" as const, wordingNote: null, wordingOn: null };

/** New words need a new confirmation; contested words stay contested until the owner confirms. Null: nothing was asked. */
export const isAskedAgain = (was: { text: string; wording: Wording }, text: string): boolean =>
  was.wording !== null && was.text !== text;

/** What the owner confirms or contests is what they have read. A confirmed wording is settled. */
export function obstaclesToAnsweringWording(
  item: { text: string; wording: Wording },
  readText: string,
): Reason[] {
  if (item.wording === null) return [because("wording-not-asked")];
  if (item.wording === "confirmed") return [because("wording-confirmed")];
  return item.text === readText ? [] : [because("wording-changed")];
}

type Judged = { afterStep: number };
/** Was the last report judged? */
export const isJudged = (verdicts: readonly Judged[], stepCount: number): boolean =>
  verdicts.some(({ afterStep }) => afterStep === stepCount);

/** What is reported as done is judged, once for each report. */
export function obstaclesToJudging(
  item: { state: ActionItemState; isArchived: boolean; takenOverOn: string | null },
  verdicts: readonly Judged[],
  stepCount: number,
): Reason[] {
  if (item.state !== "done") return [because("action-item-not-done")];
  if (isAsleep(item)) return [because("archived-not-taken-over")];
  return isJudged(verdicts, stepCount) ? [because("promise-judged")] : [];
}

/** Days before the end of a term at which its owner is reminded: a week leaves time to act, or to say that it will not be. */
export const remindedBeforeDays = 7;
/** Once late, the owner is reminded every fortnight: often enough to be remembered, seldom enough to be read. */
export const remindedAgainDays = 14;

/**
 * Is the owner to be reminded today: once in the week before a term ends, on the day after it, and every fortnight from
 * then on. `toldOn` is the day of the last letter about it. A term without an end comes back at a convention instead.
 */
export function isReminderDue(item: Clocked, toldOn: string | null, today: string): boolean {
  const { latest } = item.dueOn;
  if (!isRunning(item) || latest === null || today < addDays(latest, -remindedBeforeDays)) return false;
  if (toldOn === null) return true;
  if (today <= latest) return toldOn < addDays(latest, -remindedBeforeDays);
  return toldOn <= latest ? toldOn < today : addDays(toldOn, remindedAgainDays) <= today;
}

/** How many days past the last possible day of its term a promise is; 0 when it is not late. */
export const daysOverdue = (item: Clocked, today: string): number =>
  isOverdue(item, today) && item.dueOn.latest !== null ? daysBetween(item.dueOn.latest, today) : 0;

/** A promise becomes public together with the convention it was made at; one made at none is public at once. */
export const isPublicPromise = ({
  convention,
}: {
  convention: Parameters<typeof isPublic>[0] | null;
}): boolean => convention === null || isPublic(convention);
