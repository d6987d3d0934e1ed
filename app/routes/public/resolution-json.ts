import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { getResolutionAt } from "#domain/resolution/queries";
import { listResolutionTimeline } from "#domain/resolution/timeline-queries";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";
import { publicResolution } from "../../formats/public-resolution.ts";
import { withAddresses } from "../../formats/public-timeline.ts";

/** One resolution for machines. */
export const loader = pageLoader("anyone", ({ db, now }, { params }) =>
  jsonMatter(() => {
    const resolution = getResolutionAt(db, getOwnBody(db).id, found(params["citation"]));
    return {
      ...publicResolution(db, resolution, polishDay(now())),
      timeline: withAddresses(listResolutionTimeline(db, resolution)),
    };
  }),
);
