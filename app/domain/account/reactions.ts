import type { React } from "../kernel/context.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findPerson } from "../council/queries.ts";
import { getAccount } from "./queries.ts";

/** A new account's owner gets a letter with the address that lets them in. */
export const followAccount: React = (ctx, tx, event) => {
  if (event.type !== "account.created" || ctx.actor.kind === "system") return; // the command line hands its address out itself
  const { id, email, personId, mailLanguage } = getAccount(tx, event.recordId);
  queueMail(ctx, tx, {
    kind: "account-invitation",
    subjectId: id,
    to: { address: email, name: findPerson(tx, personId)?.name ?? null, language: mailLanguage },
  });
};
