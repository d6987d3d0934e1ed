import { fileOrSorry, taggedResponse } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { sitemapPart } from "../../formats/sitemap.ts";

/** One part of the map: the pages of the site, or the questions of one year. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileOrSorry(page, () =>
    taggedResponse(page.request, sitemapPart(db, page.shell.baseUrl, page.params["part"] ?? ""), {
      "Content-Type": "application/xml; charset=utf-8",
    }),
  ),
);
