import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { addDays } from "../kernel/polish-time.ts";
import { sentencesOf } from "../kernel/sentences.ts";
import { wordsOf } from "./sentence-rules.ts";

/** Those who have not opened the draft are reminded so many days before their time to correct it ends. */
export const reminderDays = 2;

/** Days for corrections by the rule book, with the act they rest on; null when no rule is known. */
export type CorrectionRule = { value: number; source: string } | null;

/** The last day for corrections: by the rule when there is one, else what the clerk says. */
export const dueDayOf = (rule: CorrectionRule, sentOn: string, said: string | null): string | null =>
  rule ? addDays(sentOn, rule.value) : said;

type Sending = {
  convention: { state: string; isArchived: boolean };
  isStarted: boolean;
  hasText: boolean;
  isAttendanceRecorded: boolean;
  hasOpenRound: boolean;
  readers: number;
};

/** Everything that stands between a draft and those who were present, listed at once. */
export function obstaclesToSending(draft: Sending): Reason[] {
  const { state, isArchived } = draft.convention;
  return [
    ...(isArchived ? [because("convention-wrong-state", { state })] : []),
    ...(state === "closed" ? [] : [because("convention-not-closed")]),
    ...(draft.isStarted ? [] : [because("minutes-not-started")]),
    ...(draft.isStarted && !draft.hasText ? [because("draft-empty")] : []),
    ...(draft.isAttendanceRecorded ? [] : [because("attendance-not-recorded")]),
    ...(draft.isAttendanceRecorded && draft.readers === 0 ? [because("nobody-was-present")] : []),
    ...(draft.hasOpenRound ? [because("review-already-open")] : []),
  ];
}

/** A day that the clerk names is asked for where no rule says it, and leaves time. */
export function obstaclesToDueDay(dueOn: string | null, today: string): Reason[] {
  if (dueOn === null) return [because("correction-day-needed")];
  return dueOn < today ? [because("correction-day-passed")] : [];
}

type Round = { state: string; dueOn: string };

/** Corrections are proposed until the end of the last day; the refusal quotes the rule that set it. */
export function obstaclesToProposing(round: Round, today: string, source: string | null): Reason[] {
  return round.state === "open" && today <= round.dueOn
    ? []
    : [because("corrections-over", { day: round.dueOn }, source)];
}

type Section = { sectionId: string; markdown: string };

/** The words of one sentence of a draft as it was sent; null when there is no such sentence. */
export function sentenceAt(sections: readonly Section[], sectionId: string, at: number): string | null {
  const section = sections.find((one) => one.sectionId === sectionId);
  const sentence = section && sentencesOf(section.markdown)[at];
  return sentence === undefined ? null : wordsOf(sentence) || null;
}

type Correction = { state: string };

/** One who proposed puts it differently while nobody has answered; what was refused has to be let go first. */
export const obstaclesToReplacing = (earlier: Correction | undefined): Reason[] =>
  earlier && (earlier.state === "taken" || earlier.state === "refused")
    ? [because("correction-answered")]
    : [];

/** The office answers what was proposed, and may still take what it refused; nothing once the convention has decided. */
export const obstaclesToTaking = ({ state }: Correction, isAdopted: boolean): Reason[] =>
  state === "taken" || state === "let-go"
    ? [because("correction-answered")]
    : isAdopted
      ? [because("minutes-adopted")]
      : [];

export const obstaclesToRefusing = ({ state }: Correction): Reason[] =>
  state === "proposed" ? [] : [because("correction-answered")];

/** Whoever proposed lets go of what was not taken, also after the round, until the convention has decided. */
export const obstaclesToLettingGo = ({ state }: Correction, isAdopted: boolean): Reason[] =>
  state === "taken" || state === "let-go"
    ? [because("correction-settled")]
    : isAdopted
      ? [because("minutes-adopted")]
      : [];

/** A round closes once its last day has passed and every correction is answered. */
export function obstaclesToClosing(
  round: Round,
  corrections: readonly Correction[],
  today: string,
  source: string | null,
): Reason[] {
  if (round.state !== "open") return [because("review-closed")];
  const pending = corrections.filter(({ state }) => state === "proposed").length;
  return [
    ...(today <= round.dueOn ? [because("review-runs", { day: round.dueOn }, source)] : []),
    ...(pending > 0 ? [because("corrections-pending", { count: pending })] : []),
  ];
}

/** What was refused and not let go: the convention decides about it. All the rest is approved. */
export const isContested = ({ state }: Correction): boolean => state === "refused";

/** Is it time to remind those who have not opened the draft? In its last days, once. */
export const isReminderDue = (round: Round, today: string, wasReminded: boolean): boolean =>
  round.state === "open" &&
  !wasReminded &&
  today >= addDays(round.dueOn, -reminderDays) &&
  today <= round.dueOn;
