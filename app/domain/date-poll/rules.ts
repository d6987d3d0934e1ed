import type { Convention } from "../convention/queries.ts";
import { readCouncilDate } from "../kernel/council-date.ts";
import { isDay } from "../kernel/polish-time.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { DatePoll, DatePollAnswer } from "./queries.ts";

export type PollAnswer = DatePollAnswer["answer"];
export const pollAnswers = ["yes", "if-need-be", "no"] as const satisfies readonly PollAnswer[];

/** How many days a poll may offer. */
export const daysOnOffer = { least: 2, most: 20 } as const;

/** A day on offer: a day and, where the office says so, hours of a wall clock in Warsaw. */
export type OfferedDay = { day: string; startsAt: string | null; endsAt: string | null };

const dayLine =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?:\s*,?\s*(\d{1,2}[:.]\d{2})(?:\s*[-–]\s*(\d{1,2}[:.]\d{2}))?)?$/;
const clock = (typed: string | undefined): string | null =>
  typed ? typed.replace(".", ":").padStart(5, "0") : null;
const isClock = (time: string | null): boolean => time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** Reads a line such as `2026-05-12`, `12.05.2026 16:00` or `12.05.2026 16:00–18:00`; null when it says anything else. */
export function readOfferedDay(line: string): OfferedDay | null {
  const [, typed = "", from, until] = dayLine.exec(line.trim()) ?? [];
  const { value, precision } = readCouncilDate(typed);
  const [startsAt, endsAt] = [clock(from), clock(until)];
  if (precision !== "day" || value === null || !isDay(value)) return null;
  if (!isClock(startsAt) || !isClock(endsAt)) return null;
  return { day: value, startsAt, endsAt };
}

/** What stands in the way of offering these days, each line read: all of it at once. */
export function obstaclesToOffering(lines: readonly string[], today: string): Reason[] {
  const days = lines.map((line) => ({ line, offer: readOfferedDay(line) }));
  const unread = days.filter(({ offer }) => offer === null);
  const offers = days.flatMap(({ offer }) => offer ?? []);
  const obstacles: Reason[] = [];
  if (unread.length > 0)
    obstacles.push(because("date-poll-day-not-understood", { line: (unread[0]?.line ?? "").slice(0, 60) }));
  if (lines.length < daysOnOffer.least || lines.length > daysOnOffer.most)
    obstacles.push(because("date-poll-days-count", daysOnOffer));
  if (new Set(offers.map(keyOf)).size < offers.length) obstacles.push(because("date-poll-day-twice"));
  if (offers.some(({ day }) => day < today)) obstacles.push(because("convention-day-passed"));
  if (offers.some(({ startsAt, endsAt }) => startsAt !== null && endsAt !== null && endsAt <= startsAt))
    obstacles.push(because("ends-before-it-starts"));
  return obstacles;
}

/** The same day with the same hours is the same offer. */
export const keyOf = ({ day, startsAt, endsAt }: OfferedDay): string =>
  [day, startsAt ?? "", endsAt ?? ""].join(" ");

/** A poll asks about a convention that nobody has been told of yet; the archive asks nobody. */
export const obstaclesToOpening = (
  convention: Pick<Convention, "state" | "isArchived">,
  hasOpenPoll: boolean,
  closesOn: string | null,
  today: string,
): Reason[] => [
  ...(convention.state === "planned" && !convention.isArchived
    ? []
    : [because("convention-wrong-state", { state: convention.state })]),
  ...(hasOpenPoll ? [because("date-poll-already-open")] : []),
  ...(closesOn !== null && closesOn < today ? [because("date-poll-closes-too-early")] : []),
];

/** Changing, reminding, closing and withdrawing need a poll that is still open. */
export const obstaclesToManaging = (poll: Pick<DatePoll, "state">): Reason[] =>
  poll.state === "open" ? [] : [because("date-poll-not-open")];

/** The last day to answer binds everybody but the office, which writes down what it hears until it closes the poll. */
export const obstaclesToAnswering = (
  poll: Pick<DatePoll, "state" | "closesOn">,
  today: string,
  isForOffice: boolean,
): Reason[] =>
  poll.state !== "open"
    ? [because("date-poll-not-open")]
    : !isForOffice && poll.closesOn !== null && poll.closesOn < today
      ? [because("date-poll-answers-over")]
      : [];

/** We write to people about a poll once a day at most. */
export const obstaclesToReminding = (silent: number, lastToldOn: string | null, today: string): Reason[] => [
  ...(silent === 0 ? [because("date-poll-nobody-silent")] : []),
  ...(lastToldOn !== null && lastToldOn >= today ? [because("date-poll-told-today")] : []),
];

export type Tally = { dateId: string; yes: number; ifNeedBe: number; no: number };

/** How many said what of each day. */
export const tallyOf = (
  dates: readonly { id: string }[],
  answers: readonly Pick<DatePollAnswer, "dateId" | "answer">[],
): Tally[] =>
  dates.map(({ id }) => {
    const said = answers.filter(({ dateId }) => dateId === id);
    const many = (answer: PollAnswer) => said.filter((one) => one.answer === answer).length;
    return { dateId: id, yes: many("yes"), ifNeedBe: many("if-need-be"), no: many("no") };
  });

/** The better day: more say yes; of two alike, fewer say no. */
export const byBest = (one: Omit<Tally, "dateId">, other: Omit<Tally, "dateId">): number =>
  other.yes - one.yes || one.no - other.no;

/** The best days so far: several when nothing tells them apart, none while nobody says yes. */
export function bestDatesOf(tallies: readonly Tally[]): string[] {
  const [best] = tallies.toSorted(byBest);
  if (!best || best.yes === 0) return [];
  return tallies.filter((tally) => byBest(tally, best) === 0).map(({ dateId }) => dateId);
}

/** Whoever has not yet said something of every day on offer. */
export const isSilent = (
  participantId: string,
  dates: readonly { id: string }[],
  answers: readonly Pick<DatePollAnswer, "participantId" | "dateId">[],
): boolean =>
  dates.some(
    ({ id }) => !answers.some((answer) => answer.participantId === participantId && answer.dateId === id),
  );
