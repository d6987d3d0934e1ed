import { findActor } from "#domain/account/queries";
import { isAdmin, isDistrictChair, isOffice, isPresenter } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { inLanguage } from "../areas.ts";
import { localPath } from "./local-path.ts";
import type { PageRequest } from "./page-loader.ts";

/** Where somebody's work lies (Polish address). */
export function deskOf(actor: Actor): string {
  if (isOffice(actor)) return "/biuro";
  if (isDistrictChair(actor)) return "/moje";
  if (isPresenter(actor)) return "/udzial";
  return isAdmin(actor) ? "/biuro/konta" : "/konto";
}

/** Signs an account in and sends it on: first to a password if it has none, else where it wanted to go, else to its desk. */
export async function enter(
  page: PageRequest,
  account: { id: string; passwordHash: string | null },
  wanted: string | null,
  headers = new Headers(),
): Promise<Response> {
  const { shell, language } = page;
  const actor = findActor(shell.db, account.id, polishDay(shell.now()));
  const desk = inLanguage(language, actor ? deskOf(actor) : "/konto");
  const next =
    account.passwordHash === null ? inLanguage(language, "/konto/haslo") : (localPath(wanted) ?? desk);
  await shell.signOut(); // whoever was signed in here before is not any more
  headers.set("Location", next);
  headers.append("Set-Cookie", await shell.signIn(account.id));
  return new Response(null, { status: 303, headers });
}
