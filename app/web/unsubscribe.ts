import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { findLinkActor } from "#domain/access-link/queries";
import { unsubscribeSubjects } from "#domain/access-link/rules";
import { findAccount } from "#domain/account/queries";
import { setMailPreference } from "#domain/account/set-mail-preference";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { endSubscription } from "#domain/subscription/end-subscription";
import { contextOf } from "./shell.ts";

/** Whoever holds the unsubscribe address of a letter; undefined when it is forged, incomplete or out of date. */
export function unsubscriberWith({ db, now }: Pick<Context, "db" | "now">, token: string): Actor | undefined {
  const actor = findLinkActor(db, token, now());
  return actor?.link?.purpose === "unsubscribe" ? actor : undefined;
}

/** What the address ends, in a word. */
export function endedBy(actor: Actor): "subscription" | "account" | "several" {
  const [first, ...more] = unsubscribeSubjects(actor.link?.subjectId ?? "");
  return more.length > 0 ? "several" : first?.startsWith("account:") ? "account" : "subscription";
}

/** Ends all that the address speaks of. What has ended already stays so. */
export function endLetters(ctx: Context): void {
  for (const subject of unsubscribeSubjects(ctx.actor.link?.subjectId ?? "")) {
    const id = subject.slice(subject.indexOf(":") + 1);
    if (subject.startsWith("subscription:")) endSubscription(ctx, { subscriptionId: id });
    else if (isStillTold(ctx, id))
      setMailPreference(ctx, { accountId: id, mailPreference: "invitations-only" });
  }
}

function isStillTold({ db }: Context, accountId: string): boolean {
  const account = findAccount(db, accountId);
  return account !== undefined && !account.closedOn && account.mailPreference !== "invitations-only";
}

/**
 * One POST ends the letters, at once and without questions (RFC 8058): from our own button, or from the reader's mail
 * program, which sends no Origin and no key of ours. The secret in the address is all the right it needs.
 */
export async function unsubscribe({ params, context }: ActionFunctionArgs): Promise<Response> {
  const ctx = contextOf(context.shell);
  const actor = unsubscriberWith(ctx, params["token"] ?? "");
  if (actor) endLetters({ ...ctx, actor });
  return Response.json({ isDone: actor !== undefined }, { status: actor ? 200 : 404 });
}
