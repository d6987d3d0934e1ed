import type { WriteDb } from "#db/client";
import type { Context, NotedEvent } from "../kernel/context.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { isTold, listMatterFollowers, listMattersIn } from "./matter-queries.ts";
import { isForFollowers, matterNewsIn, newsKey } from "./matter-rules.ts";
import { tellAskers } from "./tell-askers.ts";

/**
 * Followers of a question, a promise or a resolution hear of every step of it, askers of the steps of their own. What the
 * archive brings is news to nobody, what is not public only to those who asked; nobody hears of one step twice.
 */
export function tellOfMatters(ctx: Context, tx: WriteDb, event: NotedEvent): void {
  const news = matterNewsIn(event);
  if (news === null || ctx.actor.kind === "archive") return;
  for (const matter of listMattersIn(tx, event)) {
    const told = matter.topic === "question" ? tellAskers(ctx, tx, matter.id, event, news) : new Set();
    if (!isForFollowers(news) || !isTold(tx, matter, news)) continue;
    for (const { id, email, language, frequency } of listMatterFollowers(tx, matter))
      if (!told.has(email))
        queueMail(ctx, tx, {
          kind: "news",
          subjectId: `subscription:${id}`,
          to: { address: email, name: null, language, preference: frequency },
          bundleKey: newsKey(matter),
        });
  }
}
