import { findAccount } from "#domain/account/queries";
import type { Composer } from "../desk.ts";

/** The address with which somebody enters an account for the first time. */
export const accountInvitation: Composer = (desk, mail) => {
  const account = findAccount(desk.db, mail.subjectId);
  if (!account || account.closedOn) return null;
  const t = desk.t.account.letters.invitation;
  return {
    subject: t.subject,
    blocks: [
      { say: t.greeting(mail.toName) },
      { say: t.explanation },
      { buttons: [{ label: t.enter, url: desk.entryUrl("account-invitation", account.id) }] },
      { say: t.validity },
    ],
  };
};
