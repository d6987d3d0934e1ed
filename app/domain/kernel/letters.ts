/**
 * Every kind of letter the house writes. `essential` letters go to everybody they concern; others follow the reader's
 * wishes (at once, in a daily digest, or not at all). A letter `waits` so many minutes, so that several edits become one.
 */
export const letterKinds = {
  "account-invitation": { essential: true, waits: 0 },
  /** To everybody on the roll, and to whoever sits in somebody's stead. */
  invitation: { essential: true, waits: 0 },
  "invitation-change": { essential: true, waits: 10 },
  "invitation-cancellation": { essential: true, waits: 0 },
  password: { essential: true, waits: 0 },
  "device-code": { essential: true, waits: 0 },
  "subscription-confirmation": { essential: true, waits: 0 },
  news: { essential: false, waits: 10 },
} as const satisfies Record<string, { essential: boolean; waits: number }>;

export type LetterKind = keyof typeof letterKinds;
export type MailPreference = "at-once" | "daily" | "invitations-only";
