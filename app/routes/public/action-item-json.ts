import { getActionItemAt } from "#domain/action-item/register-queries";
import { listActionItemTimeline } from "#domain/action-item/timeline-queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";
import { publicActionItem } from "../../formats/public-action-item.ts";
import { withAddresses } from "../../formats/public-timeline.ts";

/** One promise for machines. */
export const loader = pageLoader("anyone", ({ db, now }, { params }) =>
  jsonMatter(() => {
    const item = getActionItemAt(db, getOwnBody(db).id, found(params["citation"]));
    return {
      ...publicActionItem(db, item, polishDay(now())),
      timeline: withAddresses(listActionItemTimeline(db, item)),
    };
  }),
);
