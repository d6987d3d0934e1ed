/**
 * Every kind of letter the house writes. `essential` letters go to everybody they concern; others follow the reader's
 * wishes (at once, in a daily digest, or not at all). A letter `waits` so many minutes, so that several edits become one.
 */
export const letterKinds = {
  "account-invitation": { essential: true, waits: 0 },
  referral: { essential: true, waits: 0 },
  "referral-clarified": { essential: true, waits: 0 },
  "referral-recalled": { essential: true, waits: 0 },
  news: { essential: false, waits: 0 },
} as const satisfies Record<string, { essential: boolean; waits: number }>;

export type LetterKind = keyof typeof letterKinds;
export type MailPreference = "at-once" | "daily" | "invitations-only";
