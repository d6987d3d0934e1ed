import type { LetterKind } from "#domain/kernel/letters";
import type { Composer } from "./desk.ts";
import { accountInvitation } from "./letters/account.ts";
import { referralClarified, referralLetter, referralRecalled } from "./letters/referral.ts";

/** Who writes which kind of letter. A kind without a writer does not compile. */
export const composers: Record<LetterKind, Composer> = {
  "account-invitation": accountInvitation,
  referral: referralLetter,
  "referral-clarified": referralClarified,
  "referral-recalled": referralRecalled,
  news: () => null,
};
