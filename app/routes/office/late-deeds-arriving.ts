import { redirect } from "@remix-run/server-runtime";
import { getConvention } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { lateDeedAction } from "#web/late-deeds";
import { pageLoader } from "#web/page-loader";
import { inLanguage } from "../../areas.ts";

/* Where the script hands over what waited for the network (app/scripts/editor/late.ts). Without the script nobody comes here. */
export const loader = pageLoader("clerk", ({ db }, { params, language }) => {
  const { id } = getConvention(db, found(params["conventionId"]));
  return redirect(inLanguage(language, `/biuro/konwenty/${id}/zalegle`), 303);
});

export const action = lateDeedAction;
