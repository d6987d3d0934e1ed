import { fileOrSorry } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { sitemapPart } from "../../formats/sitemap.ts";

/** One part of the map: the pages of the site, or the questions of one year. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileOrSorry(
    page,
    () =>
      new Response(sitemapPart(db, page.shell.baseUrl, page.params["part"] ?? ""), {
        headers: { "Content-Type": "application/xml; charset=utf-8" },
      }),
  ),
);
