import { found } from "#domain/kernel/refusal";
import { oparlResponse } from "#web/oparl-response.server";
import { pageLoader } from "#web/page-loader";
import { matching, pageOfList, readWish, withoutInternal } from "../../formats/oparl/paging.ts";
import { addressOf, listNames, objectOf } from "../../formats/oparl/place.ts";
import { lists } from "../../formats/oparl/system.ts";

/** One page of a list of OParl, narrowed by when its objects were begun and changed. */
export const loader = pageLoader("anyone", (ctx, page) =>
  oparlResponse(ctx, page, (place) => {
    const name = found(listNames.find((one) => one === page.params["list"]));
    const { searchParams } = page.url;
    const wish = readWish(searchParams);
    if (!wish) return null;
    return pageOfList(
      addressOf(place, name),
      searchParams,
      wish,
      matching(lists[name](place), wish),
      (entry) => {
        const shown = objectOf(place, name, entry);
        return wish.omitsInternal ? withoutInternal(shown) : shown;
      },
    );
  }),
);
