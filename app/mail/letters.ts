import type { LetterKind } from "#domain/kernel/letters";
import type { Composer } from "./desk.ts";
import { accountInvitation } from "./letters/account.ts";

/** Who writes which kind of letter. A kind without a writer does not compile. */
export const composers: Record<LetterKind, Composer> = {
  "account-invitation": accountInvitation,
  invitation: () => null,
  "invitation-change": () => null,
  "invitation-cancellation": () => null,
  news: () => null,
};
