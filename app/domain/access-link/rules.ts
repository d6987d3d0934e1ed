import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { AccessLink } from "./queries.ts";

export type Purpose = AccessLink["purpose"];

const minute = 60_000;
const lifetimes: Record<Purpose, number> = {
  "sign-in": 30 * minute,
  "set-up": 30 * minute,
  "account-invitation": 7 * 24 * 60 * minute,
};

/** When a one-time address stops working: half an hour, an invitation a week. */
export const expiryOf = (purpose: Purpose, issuedAt: Date): Date =>
  new Date(issuedAt.getTime() + lifetimes[purpose]);

/** One answer for everything that is wrong with an address, so that guessing teaches nothing. */
export const obstaclesToEntering = (link: AccessLink | undefined, now: Date): Reason[] =>
  link && link.usedAt === null && link.expiresAt > now.toISOString() ? [] : [because("link-used-or-expired")];
