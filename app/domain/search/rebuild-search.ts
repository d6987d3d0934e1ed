import { sql } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { searchDocuments, searchWords } from "#schema/search";
import { getActionItemDetail } from "../action-item/queries.ts";
import { listActionItemIds } from "../action-item/register-queries.ts";
import { listPublicConventions } from "../convention/queries.ts";
import { listBodies, listDistricts } from "../council/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getQuestion } from "../question/queries.ts";
import { listQuestionIds } from "../question/register-queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { countDocuments } from "./queries.ts";
import { indexConvention, indexDistrict, indexPromise, indexQuestion, indexResolution } from "./reactions.ts";

/**
 * Makes the index of words anew from the published records, as after a migration or a change of the stems. No fact: the
 * record says the same before and after. Gives how many documents can be found now.
 */
export function rebuildSearch(ctx: Context): number {
  const today = polishDay(ctx.now());
  return keep(ctx, (tx) => {
    tx.delete(searchDocuments).run();
    tx.delete(searchWords).run();
    tx.run(sql`insert into search_index(search_index) values('delete-all')`);
    for (const { id: bodyId } of listBodies(tx)) indexBody(tx, bodyId, today);
    return countDocuments(tx);
  });
}

/** The oldest first: of many that match a common word, those indexed last are looked at first. */
function indexBody(tx: WriteDb, bodyId: string, today: string): void {
  for (const district of listDistricts(tx, bodyId)) indexDistrict(tx, district);
  for (const convention of listPublicConventions(tx, bodyId).toReversed()) {
    indexConvention(tx, convention);
    for (const resolution of listResolutionsOfConvention(tx, convention.id)) indexResolution(tx, resolution);
  }
  for (const id of listActionItemIds(tx, bodyId, { today }).toReversed())
    indexPromise(tx, getActionItemDetail(tx, id));
  for (const id of listQuestionIds(tx, bodyId).toReversed()) indexQuestion(tx, getQuestion(tx, id));
}

/** Makes the index when there is a council and nothing can be found; done at every start. Tells whether it had to. */
export function rebuildSearchIfEmpty(ctx: Context): boolean {
  const isMissing = listBodies(ctx.db).length > 0 && countDocuments(ctx.db) === 0;
  return isMissing && rebuildSearch(ctx) > 0;
}
