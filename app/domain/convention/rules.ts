import type { CouncilDate } from "../kernel/council-date.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { addDays, daysBetween } from "../kernel/polish-time.ts";
import type { Convention } from "./queries.ts";

type State = Convention["state"];

/** What everybody may see: whatever was announced, and all that came of it. */
export const isPublic = (convention: { state: State; address: string | null }): boolean =>
  convention.state !== "planned" && convention.address !== null;

/** Its record is complete: nothing about it can be entered any more except corrections, answers and promises kept. */
export const isOver = (convention: { state: State }): boolean =>
  ["closed", "cancelled", "outcome-unknown"].includes(convention.state);

/** Moves along planned → convened → in-session → closed. */
const steps: Record<"convene" | "open" | "close" | "cancel" | "edit", State[]> = {
  convene: ["planned"],
  open: ["convened"],
  close: ["in-session"],
  cancel: ["planned", "convened"],
  edit: ["planned", "convened", "in-session", "closed"],
};

export function obstaclesToStep(convention: { state: State }, step: keyof typeof steps): Reason[] {
  return steps[step].includes(convention.state)
    ? []
    : [because("convention-wrong-state", { state: convention.state })];
}

/** Everything that must be settled before the convention is announced, listed at once. */
export function obstaclesToConvening(
  convention: Pick<Convention, "state" | "heldOn" | "startsAt" | "venueName" | "venueAddress" | "venueRooms">,
  itemCount: number,
  today: string,
): Reason[] {
  const obstacles = obstaclesToStep(convention, "convene");
  if (convention.heldOn.precision !== "day") obstacles.push(because("convention-day-needed"));
  else if (convention.heldOn.value !== null && convention.heldOn.value < today)
    obstacles.push(because("convention-day-passed"));
  if (!convention.startsAt) obstacles.push(because("convention-hour-needed"));
  if (!convention.venueName && !convention.venueAddress && convention.venueRooms.length === 0)
    obstacles.push(because("convention-venue-needed"));
  if (itemCount === 0) obstacles.push(because("agenda-empty"));
  return obstacles;
}

const whenAndWhere = [
  "heldOn",
  "continuedOn",
  "startsAt",
  "endsAt",
  "venueName",
  "venueAddress",
  "venueRooms",
  "venueDistrictId",
  "form",
] as const;

/** Must whoever wants to come know of the difference: another day, hour, place or form? */
export const isMoved = (
  before: Pick<Convention, (typeof whenAndWhere)[number]>,
  after: Pick<Convention, (typeof whenAndWhere)[number]>,
): boolean => whenAndWhere.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** The permanent address: the day, the month, the season, or `bez-daty-1`; a second one of the same gets `-2`. */
export function addressFor(heldOn: CouncilDate, isTaken: (address: string) => boolean): string {
  const dated = ["day", "month", "season"].includes(heldOn.precision) ? heldOn.value : null;
  const first = dated ?? "bez-daty";
  for (let count = 1; ; count++) {
    const address = dated && count === 1 ? first : `${first}-${count}`;
    if (!isTaken(address)) return address;
  }
}

/** The last day questions for this agenda are taken; null when the day or the rule is not known. */
export const questionsDueOn = (heldOn: CouncilDate, daysBefore: number | null): string | null =>
  heldOn.precision === "day" && heldOn.value && daysBefore !== null
    ? addDays(heldOn.value, -daysBefore)
    : null;

/** How many days short of the notice period an invitation on `today` is; 0 when in time, null when not measurable. */
export const noticeShortBy = (
  heldOn: CouncilDate,
  noticeDays: number | null,
  today: string,
): number | null =>
  heldOn.precision === "day" && heldOn.value && noticeDays !== null
    ? Math.max(0, noticeDays - daysBetween(today, heldOn.value))
    : null;

/** Is it the one people should prepare for? An announcement whose day has passed without a report never is. */
export const isUpcoming = (convention: Pick<Convention, "state" | "heldOn">, today: string): boolean =>
  ["convened", "in-session"].includes(convention.state) &&
  (convention.heldOn.latest === null || convention.heldOn.latest >= today);

/**
 * What an archived meeting is. An announcement whose day has passed without a report is never next, late or reminded
 * about; the same holds for one without a day, and for a record that does not say whether it was held.
 */
export function archivedState(
  record: "held" | "announced" | "predecessor" | "decision-only" | "other-body" | null,
  heldOn: CouncilDate,
  today: string,
): Pick<Convention, "kind" | "state"> {
  if (record === null) return { kind: "convention", state: "outcome-unknown" };
  if (record === "held") return { kind: "convention", state: "closed" };
  if (record !== "announced") return { kind: record, state: "closed" };
  return {
    kind: "convention",
    state: heldOn.latest !== null && heldOn.latest >= today ? "convened" : "outcome-unknown",
  };
}

type FactRow = { path: string; value: string | boolean };

/** "Inne fakty ze źródła" one by one: each leaf with its place in the file. */
export function factRows(facts: unknown, path = ""): FactRow[] {
  if (facts === null || facts === undefined) return [];
  if (typeof facts === "boolean") return [{ path, value: facts }];
  if (typeof facts === "string") return [{ path, value: facts }];
  if (typeof facts !== "object") return [{ path, value: JSON.stringify(facts) }];
  if (Array.isArray(facts))
    return facts.flatMap((fact: unknown, index) => factRows(fact, `${path}[${index}]`));
  return Object.entries(facts).flatMap(([key, fact]) => factRows(fact, path === "" ? key : `${path}.${key}`));
}

/** What is said of a convention wherever it is shown in full. */
export const conventionFacts = [
  "address",
  "kind",
  "title",
  "titleEn",
  "theme",
  "heldOn",
  "continuedOn",
  "startsAt",
  "endsAt",
  "form",
  "venueName",
  "venueAddress",
  "venueRooms",
  "isOpenToPublic",
  "chairName",
  "chairOffice",
  "ordinalInTerm",
  "caseReference",
  "minutesNumber",
  "legalBasis",
  "nextMeeting",
  "isArchived",
  "isExample",
] as const;
