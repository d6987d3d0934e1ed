import type { WriteDb } from "#db/client";
import { listAccountsOf } from "../account/queries.ts";
import { listRoll } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findOwnBody, findPerson } from "../council/queries.ts";
import type { Context, React } from "../kernel/context.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { listFollowers } from "./queries.ts";
import { isFollowed, newsIn } from "./rules.ts";
import type { News } from "./rules.ts";
import { tellOfMatters } from "./tell-of-matters.ts";

/**
 * Followers hear when a convention is announced, moved or called off, and when its agenda or its minutes are published.
 * Those on its roll are told all but the last by letters of their own; of published minutes they hear here, if they wish.
 * One person gets one letter about one convention, however many ways they follow it. Of single matters: tell-of-matters.ts.
 */
export const tellFollowers: React = (ctx, tx, event) => {
  tellOfMatters(ctx, tx, event);
  const news = newsIn(event);
  if (news === null) return;
  const convention = getConvention(tx, event.recordId); // the agenda's and the minutes' records bear the convention's id
  if (!isFollowed(convention, findOwnBody(tx)?.id ?? "")) return;

  for (const { id, email, language, frequency } of listFollowers(tx, convention))
    queueNews(ctx, tx, convention, news, `subscription:${id}`, {
      address: email,
      name: null,
      language,
      preference: frequency,
    });
  if (news === "edition") tellRoll(ctx, tx, convention, news);
};

function tellRoll(ctx: Context, tx: WriteDb, convention: Convention, news: News): void {
  const invited = listRoll(tx, convention.id).flatMap(({ personId }) => personId ?? []);
  for (const account of listAccountsOf(tx, invited))
    queueNews(ctx, tx, convention, news, `account:${account.id}`, {
      address: account.email,
      name: findPerson(tx, account.personId)?.name ?? null,
      language: account.mailLanguage,
      preference: account.mailPreference,
    });
}

function queueNews(
  ctx: Context,
  tx: WriteDb,
  { id: conventionId }: Convention,
  news: News,
  subjectId: string,
  to: Parameters<typeof queueMail>[2]["to"],
): void {
  const kind = news === "cancelled" ? "news-cancellation" : "news"; // a cancellation waits for nothing
  queueMail(ctx, tx, { kind, subjectId, conventionId, to, bundleKey: `${kind}:${conventionId}` });
}
