import { findAccountByEmail } from "#domain/account/queries";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { publicAddress } from "#web/settings";
import { CommandFailed, withInstallation } from "./system-context.ts";

/** `npm run sign-in-link -- EMAIL`: the last line is a one-time address for that account, good for half an hour. */
await withInstallation((ctx, settings) => {
  const email = process.argv[2] ?? "";
  const account = findAccountByEmail(ctx.db, email);
  if (!account)
    throw new CommandFailed(
      `There is no account with the e-mail "${email}": npm run accounts lists them. / Nie ma konta z adresem „${email}”: npm run accounts pokaże wszystkie.`,
    );
  if (account.closedOn)
    throw new CommandFailed(`The account "${email}" is closed. / Konto „${email}” jest zamknięte.`);
  const { token } = issueAccessLink(ctx, { purpose: "sign-in", accountId: account.id });
  console.log("Good once, for 30 minutes. / Działa raz, przez 30 minut.");
  console.log(`${publicAddress(settings, process.env)}/wejscie/${token}`);
});
