import type { CouncilDate } from "../kernel/council-date.ts";
import { polishInstant } from "../kernel/polish-time.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export const invitationAnswers = ["coming", "not-coming", "not-sure"] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];
/** How an answer reached us. */
export const answerWays = ["page", "calendar", "office"] as const;
export type AnswerWay = (typeof answerWays)[number];

type Answered = { answer: InvitationAnswer | null; answerSequence: number | null };
type Called = { calendarSequence: number | null };

/** The answer that still counts: one given before the convention moved says nothing of the new hour. */
export const standingAnswer = (
  { answer, answerSequence }: Answered,
  { calendarSequence }: Called,
): InvitationAnswer | null => ((answerSequence ?? 0) >= (calendarSequence ?? 0) ? answer : null);

/** Was there an answer that a move has overtaken? */
export const isOvertaken = (answered: Answered, called: Called): boolean =>
  answered.answer !== null && standingAnswer(answered, called) === null;

type Spoken = { sequence: number; stamp: string };

/** Is a reply older than the answer we have? First by the calendar's sequence it speaks of, then by its own instant. */
export function isStale(
  reply: Spoken,
  { answerSequence, answerStamp }: { answerSequence: number | null; answerStamp: string | null },
): boolean {
  if (answerStamp === null) return false;
  const known = answerSequence ?? 0;
  return reply.sequence === known ? reply.stamp < answerStamp : reply.sequence < known;
}

type Stage = { state: string; isArchived: boolean; heldOn: CouncilDate; startsAt: string | null };

/** Has it begun by the clock? Unknown hours have not. */
export const hasBegun = ({ heldOn, startsAt }: Pick<Stage, "heldOn" | "startsAt">, now: Date): boolean =>
  heldOn.precision === "day" &&
  heldOn.value !== null &&
  now >= polishInstant(heldOn.value, startsAt ?? "23:59");

/** Answers are taken from the announcement until it begins; the office may note one before any letter went out. */
export function obstaclesToAnswering(
  convention: Stage,
  { invitedOn, isByOffice, now }: { invitedOn: string | null; isByOffice: boolean; now: Date },
): Reason[] {
  if (convention.state !== "convened" || convention.isArchived)
    return [because("convention-wrong-state", { state: convention.state })];
  if (hasBegun(convention, now)) return [because("convention-started")];
  return invitedOn === null && !isByOffice ? [because("invitation-not-sent")] : [];
}
