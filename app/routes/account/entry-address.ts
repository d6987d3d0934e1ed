import { entryHeaders } from "#web/entry-cookie";
import { pageLoader } from "#web/page-loader";
import { inLanguage } from "../../areas.ts";

/** A one-time address: its secret leaves the address bar for a cookie. Nothing is written, so a mail scanner uses nothing up. */
export const loader = pageLoader("anyone", (_ctx, page) => {
  const headers = entryHeaders(
    page,
    "/wejscie",
    page.params["token"] ?? "",
    inLanguage(page.language, "/wejscie"),
  );
  return new Response(null, { status: 303, headers });
});
