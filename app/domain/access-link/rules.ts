import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { AccessLink } from "./queries.ts";

export type Purpose = AccessLink["purpose"];
/** Addresses of accounts: they let somebody in once. */
export type EntryPurpose = "sign-in" | "set-up" | "account-invitation" | "password";
/** Addresses of letters to people without an account: each opens one record, as often as needed until it expires. */
export type LetterPurpose = Exclude<Purpose, EntryPurpose>;

const minute = 60_000;
const day = 24 * 60 * minute;
const lifetimes: Record<Purpose, number> = {
  "sign-in": 30 * minute,
  "set-up": 30 * minute,
  password: 30 * minute,
  "account-invitation": 7 * day,
  invitation: 180 * day,
  "date-poll": 90 * day,
  presenter: 180 * day,
  referral: 180 * day,
  promise: 365 * day,
  "minutes-review": 180 * day,
  subscription: 7 * day,
  unsubscribe: 730 * day,
};

/** When an address stops working, unless its record ends earlier: half an hour for signing in, a week for an invitation to an account. */
export const expiryOf = (purpose: Purpose, issuedAt: Date): Date =>
  new Date(issuedAt.getTime() + lifetimes[purpose]);

export const isEntry = (purpose: Purpose): purpose is EntryPurpose =>
  ["sign-in", "set-up", "account-invitation", "password"].includes(purpose);

/** One answer for everything that is wrong with an address, so that guessing teaches nothing. */
export const obstaclesToEntering = (link: AccessLink | undefined, now: Date): Reason[] =>
  link && link.usedAt === null && link.expiresAt > now.toISOString() ? [] : [because("link-used-or-expired")];

/** What an unsubscribe address ends: an account's letters or one subscription. A digest's address ends all that it carried. */
export type UnsubscribeSubject = `account:${string}` | `subscription:${string}`;

/** `account:1,subscription:2`, as a link keeps it, taken apart. */
export const unsubscribeSubjects = (subjectId: string): UnsubscribeSubject[] =>
  subjectId.split(",").filter((part): part is UnsubscribeSubject => /^(account|subscription):.+$/.test(part));
