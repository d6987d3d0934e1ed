/** Every expected no. Each has a sentence in i18n/{pl,en}/refusals.ts; the compiler asks for it. */
export const reasonCodes = [
  "not-permitted",
  "not-found",
  // council
  "slug-taken",
  "term-number-taken",
  "mandate-overlaps",
  "mandate-ends-before-it-starts",
  "district-number-taken",
  "already-set-up",
  "term-ends-before-it-starts",
  "seat-exists",
  "chair-overlaps",
  "ends-before-it-starts",
  "unit-closed",
  // rule book
  "rule-overlaps",
  "rule-value-not-understood",
  // convention
  "convention-day-needed",
  "convention-hour-needed",
  "convention-venue-needed",
  "convention-wrong-state",
  "convention-closed",
  "convention-day-passed",
  "agenda-empty",
  "ordinal-taken",
  "convention-not-public",
  // in session
  "held-in-future",
  "held-before-session",
  "late-deed-unclear",
  "nobody-named",
  "already-in-room",
  "already-taken-back",
  "proceedings-in-break",
  "proceedings-not-in-break",
  "item-is-on",
  "no-item-is-on",
  "no-second-day",
  "step-out-of-order",
  // agenda
  "agenda-item-elsewhere",
  "agenda-item-withdrawn",
  "agenda-change-needs-vote",
  "agenda-unchanged",
  "proposal-not-waiting",
  "agenda-item-cannot-nest",
  "agenda-item-already-there",
  "agenda-not-empty",
  "agenda-item-already-returned",
  "nothing-overdue",
  "agenda-item-came-back",
  "agenda-item-comes-back",
  "agenda-item-taken-off",
  "agenda-item-holds-others",
  "no-presenter-to-tell",
  "presenter-without-address",
  "nobody-without-slides",
  // attendance
  "not-a-member",
  "already-invited",
  "substitute-is-member",
  "nobody-to-invite",
  "substitute-not-allowed",
  "not-invited",
  "nobody-has-address",
  "invitation-not-sent",
  "convention-started",
  "answer-stale",
  "substitute-sits",
  "nobody-silent",
  // presentation
  "file-too-large",
  "file-kind-not-allowed",
  "file-empty",
  "file-not-what-it-says",
  "file-damaged",
  // question
  "questions-closed",
  "question-wrong-state",
  "question-not-yours",
  "already-joined",
  "already-judged",
  "answer-needed",
  "addressee-needed",
  "asker-needed",
  "merge-into-itself",
  "merge-not-possible",
  "not-merged",
  "verdict-time-runs",
  "archived-not-taken-over",
  // referral
  "referral-not-open",
  "clarification-pending",
  "no-clarification-asked",
  "hand-over-to-itself",
  "draft-not-waiting",
  // resolution
  "no-quorum",
  "votes-exceed-present",
  "vote-not-unanimous",
  "resolution-decided",
  "counts-needed",
  "too-many-indicated",
  "resolution-not-decided",
  "not-an-indication",
  // floor
  "not-in-room",
  "floor-already-asked",
  "floor-turn-wrong-state",
  // recording
  "recording-removed",
  "captions-added",
  "captions-announced-too-late",
  "captions-day-passed",
  "captions-not-counted",
  // vote
  "vote-not-prepared",
  "vote-resolution-needed",
  "vote-elsewhere",
  "vote-wording-needed",
  "vote-seats-needed",
  "vote-not-over",
  "vote-repeat-reason-needed",
  "vote-already-open",
  "vote-during-break",
  "vote-candidates-needed",
  "vote-not-an-indication",
  "vote-candidate-named",
  "vote-not-open",
  "vote-by-hands",
  "vote-by-roll-call",
  "vote-not-a-voter",
  "vote-went-on",
  "vote-choice-needed",
  "vote-over",
  // action item
  "action-item-finished",
  "action-item-wrong-step",
  "action-item-not-done",
  "wording-not-asked",
  "wording-confirmed",
  "wording-changed",
  "owner-without-address",
  "proof-needed",
  "promise-judged",
  "reminder-not-due",
  // minutes
  "minutes-not-started",
  "minutes-already-started",
  "minutes-changed-elsewhere",
  "minutes-section-empty",
  "aside-settled",
  "revision-is-current",
  "phrases-full",
  "phrases-complete",
  "lead-missing",
  "attendance-not-recorded",
  "convention-not-closed",
  "edition-content-changed",
  "edition-published",
  "edition-reason-needed",
  "edition-unchanged",
  "edition-withdrawn",
  "edition-already-withdrawn",
  "edition-file-missing",
  "edition-has-format",
  "record-changing",
  "send-back-reason-needed",
  "reference-unknown",
  // redaction
  "personal-data-unreviewed",
  "passage-not-found",
  "passage-decided",
  "exclusion-tells-passage",
  // corrections
  "draft-empty",
  "nobody-was-present",
  "review-already-open",
  "correction-day-needed",
  "correction-day-passed",
  "corrections-over",
  "correction-answered",
  "correction-settled",
  "correction-changes-nothing",
  "sentence-changed",
  "review-closed",
  "review-runs",
  "corrections-pending",
  "minutes-adopted",
  "adopted-at-later-convention",
  // date poll
  "date-poll-day-not-understood",
  "date-poll-days-count",
  "date-poll-day-twice",
  "date-poll-days-unchanged",
  "date-poll-day-not-on-offer",
  "date-poll-already-open",
  "date-poll-closes-too-early",
  "date-poll-asks-nobody",
  "date-poll-not-open",
  "date-poll-answers-over",
  "date-poll-answer-needed",
  "date-poll-nobody-silent",
  "date-poll-told-today",
  // account
  "email-taken",
  "account-closed",
  "password-wrong",
  "password-too-short",
  "link-used-or-expired",
  "last-admin",
  "sign-in-failed",
  "too-many-attempts",
  "code-wrong",
  "code-expired",
  "mail-not-set-up",
  "sign-in-not-fresh",
  // mail
  "mail-not-to-resend",
  // signing key
  "signing-key-not-current",
  // archive
  "archive-file-faulty",
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** One reason to say no, with the facts its sentence needs and the rule it quotes. */
export type Reason = { code: ReasonCode; facts?: Record<string, string | number>; rule?: string | null };

/** An expected no. Thrown, because only a throw rolls the transaction back. */
export class Refusal extends Error {
  readonly reasons: Reason[];
  constructor(reasons: Reason[]) {
    super(reasons.map((reason) => reason.code).join(", "));
    this.reasons = reasons;
  }
}

export const because = (code: ReasonCode, facts?: Reason["facts"], rule?: string | null): Reason => ({
  code,
  ...(facts ? { facts } : {}),
  ...(rule ? { rule } : {}),
});

/** Refuses when the policy says no. */
export function permit(allowed: boolean): void {
  if (!allowed) throw new Refusal([because("not-permitted")]);
}

/** Refuses when there is any obstacle, and lists them all. */
export function refuseOn(obstacles: Reason[]): void {
  if (obstacles.length > 0) throw new Refusal(obstacles);
}

/** The value, or the refusal that there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Refusal([because("not-found")]);
  return value;
}
