import { systemActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { listDueMails } from "#domain/mail/queries";
import { settleMail } from "#domain/mail/settle-mail";
import { prepareMail } from "../mail/prepare-mail.ts";
import type { Letterhead } from "../mail/desk.ts";
import { troubleOf } from "../mail/post.ts";
import type { Post, Trouble } from "../mail/post.ts";
import { nowhere } from "./reach.ts";
import type { Reach } from "./reach.ts";

type World = Omit<Context, "actor">;

export type Delivery = {
  reach?: Reach;
  /** Once it is aborted no further letter is begun; those under way are finished. */
  signal?: AbortSignal | undefined;
  /** How many letters are under way at once. */
  lanes?: number;
};

/**
 * Hands over the letters whose turn has come, the longest waiting first. A letter is written and committed, then handed
 * over, then noted as sent: killed anywhere it is never lost, and a second copy (with the same Message-ID) leaves only when
 * killed between the mail server's word and our note. Without a mail server letters are kept, readable in the mail log.
 * A mail server that is not there ends the pass. Gives how many letters were dealt with.
 */
export async function deliverMail(
  world: World,
  head: Letterhead,
  post: Post | null,
  { reach = nowhere, signal, lanes = 3 }: Delivery = {},
): Promise<number> {
  const ctx = { ...world, actor: systemActor };
  const due = listDueMails(world.db, world.now()).map(({ id }) => id);
  let dealtWith = 0;
  let isServerThere = true;
  const lane = async () => {
    for (let id = due.shift(); id; id = due.shift()) {
      reach("mail.picked");
      const outcome = await deliverOne(ctx, head, post, id, reach);
      dealtWith++;
      isServerThere &&= outcome !== "unreachable";
      if (!isServerThere || signal?.aborted) return;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane)); // none may outlive the pass
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return dealtWith;
}

type Tried = Trouble | { outcome: "sent" | "kept"; said: string | null };

/** Letters that the mail server took and that could not be noted (a full disk, say): noted later, never handed over twice. */
const unnoted = new WeakMap<Post, Map<string, string | null>>();

async function deliverOne(ctx: Context, head: Letterhead, post: Post | null, mailId: string, reach: Reach) {
  const tried = await tryOne(ctx, head, post, mailId, reach);
  if (!tried) return "dropped";
  const { outcome, said } = tried;
  together(ctx, (inner) => {
    const noted = outcome === "unreachable" ? "not-reached" : outcome;
    settleMail(inner, { mailId, outcome: noted, problem: said });
    reach(`mail.noting-${outcome}`);
  });
  if (post) unnoted.get(post)?.delete(mailId);
  reach("mail.noted");
  return outcome;
}

async function tryOne(
  ctx: Context,
  head: Letterhead,
  post: Post | null,
  mailId: string,
  reach: Reach,
): Promise<Tried | null> {
  try {
    const mail = prepareMail(ctx, head, mailId, reach);
    reach("mail.written");
    if (!mail) return null;
    if (!post) return { outcome: "kept", said: null };
    const accepted = unnoted.get(post) ?? new Map<string, string | null>();
    unnoted.set(post, accepted);
    if (!accepted.has(mailId)) {
      reach("mail.handing-over");
      accepted.set(mailId, (await post.send(mail)) ?? null);
    }
    reach("mail.accepted");
    return { outcome: "sent", said: accepted.get(mailId) ?? null };
  } catch (error) {
    const trouble = troubleOf(error);
    reach(`mail.${trouble.outcome}`);
    return trouble;
  }
}
