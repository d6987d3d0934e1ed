import { oparlResponse } from "#web/oparl-response.server";
import { pageLoader } from "#web/page-loader";
import { system } from "../../formats/oparl/system.ts";

/** Where a client of OParl 1.1 begins. */
export const loader = pageLoader("anyone", (ctx, page) => oparlResponse(ctx, page, system));
