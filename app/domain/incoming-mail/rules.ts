/** What becomes of a letter that came in. */
export const incomingOutcomes = ["answered", "note", "aside", "bounce", "ignored"] as const;
export type IncomingOutcome = (typeof incomingOutcomes)[number];

/** Why: each has its sentence in i18n/{pl,en}/incoming-mail.ts, and the compiler asks for it. */
export const incomingReasons = [
  // answered
  "answer-taken",
  "substitute-taken",
  "draft-taken",
  // notes to the office
  "counter-proposal",
  "written-answer",
  "written",
  "no-secret",
  "stranger",
  "other-event",
  "other-calendar",
  "substitute-unknown",
  "substitute-not-allowed",
  "substitute-is-member",
  "substitute-sits",
  "not-a-member",
  "convention-started",
  "convention-wrong-state",
  "invitation-not-sent",
  "refused",
  // ignored
  "answer-stale",
  "no-answer",
  "automatic",
  // letters of ours that came back
  "undelivered",
  "undelivered-unknown",
  // kept aside
  "too-large",
  "headers-too-long",
  "too-many-parts",
  "nested-too-deep",
  "headers-forged",
  "took-too-long",
  "not-understood",
  "calendar-broken",
] as const;
export type IncomingReason = (typeof incomingReasons)[number];

/** A refusal of the domain as the reason of a note. */
export const reasonOf = (code: string | undefined): IncomingReason =>
  incomingReasons.find((reason) => reason === code) ?? "refused";

/** Does somebody in the office still have to look at it? */
export const isOpen = (letter: { outcome: IncomingOutcome; handledAt: string | null }): boolean =>
  ["note", "aside"].includes(letter.outcome) && letter.handledAt === null;
