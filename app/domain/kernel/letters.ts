/**
 * Every kind of letter the house writes. `essential` letters go to everybody they concern; others follow the reader's
 * wishes (at once, in a daily digest, or not at all). A letter `waits` so many minutes, so that several edits become one.
 * What is in a letter that `opensAccount` (an address or a code that lets somebody in) only administrators may read.
 */
export const letterKinds = {
  "account-invitation": { essential: true, waits: 0, opensAccount: true },
  /** To everybody on the roll, and to whoever sits in somebody's stead. */
  invitation: { essential: true, waits: 0 },
  "invitation-change": { essential: true, waits: 10 },
  "invitation-cancellation": { essential: true, waits: 0 },
  "invitation-reminder": { essential: true, waits: 0 },
  password: { essential: true, waits: 0, opensAccount: true },
  "device-code": { essential: true, waits: 0, opensAccount: true },
  "subscription-confirmation": { essential: true, waits: 0 },
  "date-poll": { essential: true, waits: 0 },
  "date-poll-reminder": { essential: true, waits: 0 },
  "date-poll-closed": { essential: true, waits: 0 },
  "date-poll-withdrawn": { essential: true, waits: 0 },
  "presenter-invitation": { essential: true, waits: 0 },
  "slot-moved": { essential: true, waits: 10 },
  /** Taken off an item. */
  "presenter-released": { essential: true, waits: 10 },
  /** Their convention is called off, and they are not on its roll. */
  "presenter-cancellation": { essential: true, waits: 0 },
  "slides-due": { essential: true, waits: 0 },
  "agenda-published": { essential: false, waits: 10 },
  "papers-laid": { essential: false, waits: 10 },
  referral: { essential: true, waits: 0 },
  "referral-clarified": { essential: true, waits: 0 },
  "referral-recalled": { essential: true, waits: 0 },
  "referral-reminder": { essential: true, waits: 0 },
  promise: { essential: true, waits: 0 },
  "promise-reminder": { essential: true, waits: 0 },
  /** To whoever promised: how it was judged. */
  "promise-verdict": { essential: true, waits: 0 },
  /** To the chair: the day's signed head of the chain. */
  checkpoint: { essential: true, waits: 0 },
  /** To everybody who was present, to correct. */
  "draft-minutes": { essential: true, waits: 0 },
  "draft-minutes-reminder": { essential: true, waits: 0 },
  "correction-answered": { essential: true, waits: 10 },
  news: { essential: false, waits: 10 },
  /** To the askers: a step of their own question. */
  "own-question": { essential: false, waits: 10 },
  /** To the askers: the addressee needs a word from them, and the clock stands. */
  "clarification-asked": { essential: true, waits: 0 },
  "news-cancellation": { essential: false, waits: 0 },
} as const satisfies Record<string, { essential: boolean; waits: number; opensAccount?: true }>;

export type LetterKind = keyof typeof letterKinds;

/** Does a letter of this kind carry what lets somebody into an account? */
export const opensAccount = (kind: string): boolean =>
  Object.entries(letterKinds).some(([known, letter]) => known === kind && "opensAccount" in letter);
export type MailPreference = "at-once" | "daily" | "invitations-only";
