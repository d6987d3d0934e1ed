import { sql } from "drizzle-orm";
import { searchDocuments } from "#schema/search";
import { getActionItemDetail } from "../action-item/queries.ts";
import { listActionItemIds, listActionItems } from "../action-item/register-queries.ts";
import { listBodies } from "../council/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getQuestion } from "../question/queries.ts";
import { listQuestionIds, listQuestions } from "../question/register-queries.ts";
import { countDocuments } from "./queries.ts";
import { indexPromise, indexQuestion } from "./reactions.ts";

/**
 * Makes the index of words anew from the published records, as after a migration or a change of the stems. No fact: the
 * record says the same before and after. Gives how many records can be found now.
 */
export function rebuildSearch(ctx: Context): number {
  const today = polishDay(ctx.now());
  return keep(ctx, (tx) => {
    tx.delete(searchDocuments).run();
    tx.run(sql`insert into search_index(search_index) values('delete-all')`);
    for (const { id: bodyId } of listBodies(tx)) {
      for (const id of listQuestionIds(tx, bodyId)) indexQuestion(tx, getQuestion(tx, id));
      for (const id of listActionItemIds(tx, bodyId, { today }))
        indexPromise(tx, getActionItemDetail(tx, id));
    }
    return countDocuments(tx, "question") + countDocuments(tx, "action-item");
  });
}

/** Makes the index when there is something of a kind to find and nothing of it can be found; done at every start. Tells whether it had to. */
export function rebuildSearchIfEmpty(ctx: Context): boolean {
  const today = polishDay(ctx.now());
  const isMissing = listBodies(ctx.db).some(
    ({ id }) =>
      (countDocuments(ctx.db, "question") === 0 && listQuestions(ctx.db, id).total > 0) ||
      (countDocuments(ctx.db, "action-item") === 0 && listActionItems(ctx.db, id, { today }).total > 0),
  );
  if (isMissing) rebuildSearch(ctx);
  return isMissing;
}
