import { found } from "#domain/kernel/refusal";
import { oparlResponse } from "#web/oparl-response.server";
import { pageLoader } from "#web/page-loader";
import { listNames, objectOf } from "../../formats/oparl/place.ts";
import { lists } from "../../formats/oparl/system.ts";

/** One object of OParl; a deleted one tells that it was there. */
export const loader = pageLoader("anyone", (ctx, page) =>
  oparlResponse(ctx, page, (place) => {
    const name = found(listNames.find((one) => one === page.params["list"]));
    return objectOf(place, name, found(lists[name](place).find(({ id }) => id === page.params["id"])));
  }),
);
