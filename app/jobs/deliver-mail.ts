import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { listDueMails } from "#domain/mail/queries";
import { settleMail } from "#domain/mail/settle-mail";
import { prepareMail } from "../mail/prepare-mail.ts";
import type { Letterhead } from "../mail/desk.ts";
import type { Post } from "../mail/post.ts";
import type { Reach } from "./reach.ts";

type World = Omit<Context, "actor">;

/**
 * Hands over every letter whose turn has come. A letter is written and committed, then handed over, then noted as sent:
 * killed anywhere it is never lost, and a second copy (with the same Message-ID) leaves only when killed between the mail
 * server's word and our note. Without a mail server letters are kept, readable in the mail log.
 */
export async function deliverMail(
  world: World,
  head: Letterhead,
  post: Post | null,
  reach: Reach = () => undefined,
): Promise<number> {
  const ctx = { ...world, actor: systemActor };
  const due = listDueMails(world.db, world.now());
  await Promise.all(
    lanes(due).map((lane) => inTurn(lane, (mail) => deliverOne(ctx, head, post, mail.id, reach))),
  );
  return due.length;
}

async function deliverOne(ctx: Context, head: Letterhead, post: Post | null, mailId: string, reach: Reach) {
  reach("mail.before-writing");
  const mail = prepareMail(ctx, head, mailId);
  reach("mail.written");
  if (!mail) return;
  if (!post) {
    settleMail(ctx, { mailId, outcome: "kept", problem: null });
    return;
  }
  const outcome = await post.send(mail).then(
    () => ({ outcome: "sent" as const, problem: null }),
    (error: unknown) => troubleOf(error),
  );
  reach(outcome.outcome === "sent" ? "mail.accepted" : "mail.not-accepted");
  settleMail(ctx, { mailId, ...outcome });
  reach("mail.noted");
}

/** A mail server's 5xx is final; anything else may pass. */
function troubleOf(error: unknown): { outcome: "refused" | "not-reached"; problem: string } {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return { outcome: code >= 500 && code < 600 ? "refused" : "not-reached", problem: said.slice(0, 500) };
}

/** A few letters are under way at once. */
function lanes<T>(all: readonly T[], count = 3): T[][] {
  return Array.from({ length: count }, (_, lane) => all.filter((_one, at) => at % count === lane));
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}
