import { findDistrictBySlug, getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";
import { publicDistrict } from "../../formats/public-district.ts";

/** One district for machines: the same facts as its page. */
export const loader = pageLoader("anyone", ({ db, now }, { params }) =>
  jsonMatter(() => {
    const district = found(findDistrictBySlug(db, getOwnBody(db).id, found(params["slug"])));
    return publicDistrict(db, district, polishDay(now()));
  }),
);
