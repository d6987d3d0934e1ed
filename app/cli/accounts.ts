import { findActor, listAccounts } from "#domain/account/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { withInstallation } from "./system-context.ts";

/** `npm run accounts`: one line for each open account: roles, e-mail, name, between tabs. */
await withInstallation((ctx) => {
  const today = polishDay(ctx.now());
  for (const { account, person } of listAccounts(ctx.db)) {
    const actor = findActor(ctx.db, account.id, today);
    if (!actor) continue;
    const roles = [...actor.roles, ...(actor.districtIds.length > 0 ? ["district-chair"] : [])];
    console.log([roles.join(",") || "-", account.email, person.name].join("\t"));
  }
});
