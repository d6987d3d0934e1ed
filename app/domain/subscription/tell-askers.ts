import type { WriteDb } from "#db/client";
import { listAccountsOf } from "../account/queries.ts";
import { findPerson, listSeatHolders } from "../council/queries.ts";
import type { Context, NotedEvent } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { getQuestion, listAskingDistrictIds } from "../question/queries.ts";
import { clarificationKey, isForAskers, ownQuestionKey } from "./matter-rules.ts";
import type { MatterNews } from "./matter-rules.ts";

/**
 * The chairs of the asking districts hear of a step of their own question, by their wishes; what an addressee asks them
 * they hear whatever they wish, since the clock stands until they reply. Whoever did the step need not be told. Gives the
 * mailboxes that were told.
 */
export function tellAskers(
  ctx: Context,
  tx: WriteDb,
  questionId: string,
  event: NotedEvent,
  news: MatterNews,
): Set<string> {
  const told = new Set<string>();
  const isClarification = news === "clarification-asked";
  const question = getQuestion(tx, questionId);
  if (question.isArchived && question.takenOverOn === null) return told;
  if (!isClarification && !isForAskers(news)) return told;
  const asking = listAskingDistrictIds(tx, questionId);
  const chairs = listSeatHolders(tx, question.bodyId, polishDay(ctx.now()))
    .filter(({ district }) => district !== null && asking.includes(district.id))
    .flatMap(({ personId }) => personId ?? []);
  for (const account of listAccountsOf(tx, chairs)) {
    if (account.id === ctx.actor.accountId) continue;
    const queued = queueMail(ctx, tx, {
      kind: isClarification ? "clarification-asked" : "own-question",
      subjectId: `account:${account.id}`,
      to: {
        address: account.email,
        name: findPerson(tx, account.personId)?.name ?? null,
        language: account.mailLanguage,
        preference: account.mailPreference,
      },
      bundleKey: isClarification ? clarificationKey(event.recordId) : ownQuestionKey(questionId),
    });
    if (queued !== null) told.add(account.email);
  }
  return told;
}
