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

/** The address with which somebody sets a forgotten password. */
export const forgottenPassword: Composer = (desk, mail) => {
  const account = findAccount(desk.db, mail.subjectId);
  if (!account || account.closedOn) return null;
  const t = desk.t.account.letters;
  return {
    subject: t.password.subject,
    blocks: [
      { say: t.invitation.greeting(mail.toName) },
      { say: t.password.explanation },
      { buttons: [{ label: t.password.set, url: desk.entryUrl("password", account.id) }] },
      { say: t.password.validity },
    ],
  };
};

/** The code asked for in a browser that the account does not know yet. */
export const deviceCode: Composer = (desk, mail) => {
  const code = desk.deviceCode(mail.subjectId);
  if (code === null) return null;
  const t = desk.t.account.letters;
  return {
    subject: t.code.subject,
    blocks: [
      { say: t.invitation.greeting(mail.toName) },
      { facts: [[t.code.label, code]] },
      { say: t.code.validity },
    ],
  };
};
