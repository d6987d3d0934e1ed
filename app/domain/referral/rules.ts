import { addDays, daysBetween } from "../kernel/polish-time.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { counts, workingDayFrom } from "../kernel/working-days.ts";
import type { DayKind } from "../kernel/working-days.ts";

/** All that the clock of a referral runs on. A null `answerDays`: the body has no rule, so nothing is due. */
export type Clock = {
  receivedOn: string;
  answerDays: number | null;
  dayKind: DayKind | null;
  /** The addressee asked for a clarification: no day counts from the day after until the day it came. */
  pauses: readonly { askedOn: string; endedOn: string | null }[];
  extensions: readonly { grantedOn: string; days: number; grantedBy: string; reason: string }[];
};

/** One line of the sum that a deadline shows. Days are days of Warsaw, both ends counted. */
export type SumLine =
  | { what: "received"; day: string }
  | { what: "term"; days: number }
  | { what: "extended"; days: number; grantedOn: string; grantedBy: string; reason: string }
  | { what: "counted"; from: string; until: string; days: number }
  | { what: "stopped"; from: string; until: string | null }
  | { what: "moved"; from: string; until: string }
  | { what: "due"; day: string };

/** When the answer is due, and how that was reckoned. `dueOn` is null while the clock stands. */
export type Sum = { dueOn: string | null; isStopped: boolean; total: number; lines: SumLine[] };

/**
 * Reckons a deadline line by line: the day of receipt does not count (Code of Administrative Procedure, Art. 57 § 1), days
 * of a clarification do not (Art. 35 § 5), every extension adds its days, and an end on a Saturday or a day free from work
 * moves to the next working day (Art. 57 § 4). Null when there is no rule.
 */
export function reckon({ receivedOn, answerDays, dayKind, pauses, extensions }: Clock): Sum | null {
  if (answerDays === null || dayKind === null) return null;
  const total = extensions.reduce((sum, { days }) => sum + days, answerDays);
  const lines: SumLine[] = [
    { what: "received", day: receivedOn },
    { what: "term", days: answerDays },
    ...extensions.map((extension) => ({ what: "extended" as const, ...extension })),
  ];
  const inOrder = pauses.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0));

  let day = addDays(receivedOn, 1);
  let left = total;
  for (const pause of [...inOrder, null]) {
    const stops = pause ? addDays(pause.askedOn, 1) : null;
    const run = countDays(day, left, stops, dayKind);
    if (run.days > 0) lines.push({ what: "counted", from: day, until: run.until, days: run.days });
    left -= run.days;
    if (left === 0) {
      const dueOn = workingDayFrom(run.until);
      if (dueOn !== run.until) lines.push({ what: "moved", from: run.until, until: dueOn });
      return { dueOn, isStopped: false, total, lines: [...lines, { what: "due", day: dueOn }] };
    }
    if (!pause || !stops) break;
    const from = stops > day ? stops : day;
    if (pause.endedOn === null)
      return {
        dueOn: null,
        isStopped: true,
        total,
        lines: [...lines, { what: "stopped", from, until: null }],
      };
    if (pause.endedOn >= from) {
      lines.push({ what: "stopped", from, until: pause.endedOn });
      day = addDays(pause.endedOn, 1);
    } else day = from > day ? from : day;
  }
  throw new Error("A term without an end"); // the last run has no stop, so it counts to the end
}

/** Counts up to `left` days from `day` on, before the day `stops`; `until` is the last day looked at that counted. */
function countDays(day: string, left: number, stops: string | null, kind: DayKind) {
  let days = 0;
  let until = day;
  for (let next = day; days < left && (stops === null || next < stops); next = addDays(next, 1)) {
    if (!counts(next, kind)) continue;
    days += 1;
    until = next;
  }
  return { days, until };
}

/** How many days after its due day an answer came, or is still missing; 0 when in time or nothing is due. */
export const daysLate = (sum: Sum | null, answeredOn: string | null, today: string): number =>
  sum?.dueOn ? Math.max(0, daysBetween(sum.dueOn, answeredOn ?? today)) : 0;

/**
 * Between which days a deadline lies, before any sum is made. No clock ends sooner than its term in calendar days after the
 * receipt. Without a clarification or an extension none ends later than twice that and a fortnight: of two weeks at least
 * half of the days count even around Christmas, and no row of free days is longer than five. So a register reckons only the
 * few clocks that lie between the two.
 */
export const soonestEnd = (answerDays: number): number => answerDays;
export const latestPlainEnd = (answerDays: number): number => 2 * answerDays + 14;

type Standing = { state: "open" | "answered" | "handed-over" | "recalled" };

/** Only what lies with the addressee can be answered, clarified, extended or handed over. */
export const obstaclesToWorking = ({ state }: Standing): Reason[] =>
  state === "open" ? [] : [because("referral-not-open", { state })];

/** A draft is taken or refused once. */
export const obstaclesToJudgingDraft = ({ state }: { state: "waiting" | "taken" | "refused" }): Reason[] =>
  state === "waiting" ? [] : [because("draft-not-waiting", { state })];
